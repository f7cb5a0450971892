using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>A reading as it was taken.</summary>
/// <param name="Version">The asset's version that took it.</param>
/// <param name="Late">Whether it was older than its slot when it came.</param>
[GenerateSerializer, Immutable, Alias("RawReading")]
public readonly record struct RawReading(
    [property: Id(0)] Instant At,
    [property: Id(1)] Value Value,
    [property: Id(2)] Quality Quality,
    [property: Id(3)] long Version,
    [property: Id(4)] bool Late,
    [property: Id(5)] ReadingMarks Marks = ReadingMarks.None);
