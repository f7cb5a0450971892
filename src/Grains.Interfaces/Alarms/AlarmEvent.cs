using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>Something that happened to an alarm; the register of events only ever grows.</summary>
/// <param name="Act"><c>raised</c>, <c>returned</c>, or what was done, in kebab case: <c>acknowledged</c>, <c>out-of-service</c> …</param>
/// <param name="Author">Who did it; null for what its condition did.</param>
/// <param name="Text">The reason, the comment, or who sees to it.</param>
/// <param name="Calls">Whether somebody was called by it: a raising of an alarm that is not set aside.</param>
[GenerateSerializer, Immutable, Alias("AlarmEvent")]
public sealed record AlarmEvent(
    [property: Id(0)] Instant At,
    [property: Id(1)] AssetId Asset,
    [property: Id(2)] string Code,
    [property: Id(3)] string Act,
    [property: Id(4)] string? Author,
    [property: Id(5)] string? Text,
    [property: Id(6)] Priority Priority,
    [property: Id(7)] bool Calls,
    [property: Id(8)] long Version);
