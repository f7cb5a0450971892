using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>What a person, a rule or a programme asks of a controlled property.</summary>
/// <param name="Id">Its identity: asked again with the same one, nothing happens. Up to 100 characters.</param>
/// <param name="Control">The property's name, such as <c>level</c>.</param>
/// <param name="Value">What it shall be; <see cref="Value.None"/> when relinquishing.</param>
/// <param name="Source">Who holds the entry within the slot, such as <c>operator/anne</c> or <c>rule/presence</c>; one entry for each.</param>
/// <param name="Start">From when on; null for now.</param>
/// <param name="Expiry">Until when, excluded; null for as long as nobody relinquishes.</param>
/// <param name="Group">The command to many assets it is part of.</param>
[GenerateSerializer, Immutable, Alias("CommandRequest")]
public sealed record CommandRequest(
    [property: Id(0)] string Id,
    [property: Id(1)] string Control,
    [property: Id(2)] CommandVerb Verb,
    [property: Id(3)] Value Value,
    [property: Id(4)] ControlSlot Slot,
    [property: Id(5)] string Source,
    [property: Id(6)] Instant? Start,
    [property: Id(7)] Instant? Expiry,
    [property: Id(8)] Cause Cause,
    [property: Id(9)] string? Group = null);
