using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>What a query found. Gaps are stretches without a reading longer than the property stays fresh: they are said, never joined.</summary>
[GenerateSerializer, Immutable, Alias("Series")]
public sealed record Series
{
    [Id(0)] public required SeriesPoint[] Points { get; init; }

    [Id(1)] public required Gap[] Gaps { get; init; }

    /// <summary>Whether the points are the readings themselves.</summary>
    [Id(2)] public required bool Raw { get; init; }

    /// <summary>From when on history is kept for this asset; null when nothing was dropped yet.</summary>
    [Id(3)] public Instant? RetainedFrom { get; init; }
}

[GenerateSerializer, Immutable, Alias("Gap")]
public readonly record struct Gap([property: Id(0)] Instant From, [property: Id(1)] Instant To);
