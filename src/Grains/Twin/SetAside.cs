using Beffroi.Alarms;

namespace Beffroi.Twin;

/// <summary>That an alarm was put aside: by whom, why, since when; until when for one that is shelved; for the sake of which alarm for one that follows from another.</summary>
[GenerateSerializer, Immutable, Alias("SetAside")]
public sealed record SetAside(
    [property: Id(0)] string By,
    [property: Id(1)] string? Reason,
    [property: Id(2)] Instant At,
    [property: Id(3)] Instant? Until = null,
    [property: Id(4)] AlarmName? Parent = null);
