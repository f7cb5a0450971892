using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>A property of an asset over a stretch of time, from included, to excluded.</summary>
[GenerateSerializer, Immutable, Alias("SeriesQuery")]
public sealed record SeriesQuery
{
    [Id(0)] public required AssetId Asset { get; init; }

    [Id(1)] public required string Property { get; init; }

    [Id(2)] public required Instant From { get; init; }

    [Id(3)] public required Instant To { get; init; }

    /// <summary>At most so many buckets, 1 to 5,000; raw readings are given when there are no more than that.</summary>
    [Id(4)] public int Points { get; init; } = 600;
}
