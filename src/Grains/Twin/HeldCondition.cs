namespace Beffroi.Twin;

/// <summary>A condition that holds: since when, and whether its delay is over, so that it is an alarm.</summary>
/// <param name="Subsided">Since when an open one no longer holds, its off-delay running; null while it holds.</param>
[GenerateSerializer, Immutable, Alias("HeldCondition")]
public readonly record struct HeldCondition(
    [property: Id(0)] string Code, [property: Id(1)] Instant Since, [property: Id(2)] bool Open, [property: Id(3)] Instant? Subsided = null);
