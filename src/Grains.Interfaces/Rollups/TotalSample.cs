using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>A figure of a node as it was at an instant, for the rules of an asset that look at it.</summary>
/// <param name="Key">The key of the input.</param>
/// <param name="Value">None when <paramref name="Quality"/> is unknown.</param>
/// <param name="At">The instant it was sampled for, the same on every silo.</param>
[GenerateSerializer, Immutable, Alias("TotalSample")]
public readonly record struct TotalSample(
    [property: Id(0)] string Key, [property: Id(1)] TotalCover Cover, [property: Id(2)] Value Value, [property: Id(3)] Quality Quality, [property: Id(4)] Instant At);
