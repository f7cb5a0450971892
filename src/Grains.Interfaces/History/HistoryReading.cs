using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>The reading in force at an instant.</summary>
/// <param name="Was">What a correction stands in the place of, or an exclusion keeps; none for a reading nobody touched.</param>
[GenerateSerializer, Immutable, Alias("HistoryReading")]
public readonly record struct HistoryReading([property: Id(0)] RawReading Reading, [property: Id(1)] Value Was);
