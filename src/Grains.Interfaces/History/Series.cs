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

    /// <summary>How many readings a person said do not count: they are in no point.</summary>
    [Id(4)] public long Excluded { get; init; }

    /// <summary>The share of the stretch in which something fresh was known, 0 to 1, up to now; NaN for a property that does not age.</summary>
    [Id(5)] public double Coverage { get; init; } = double.NaN;

    /// <summary>What persons corrected in the stretch, newest first, 200 at most.</summary>
    [Id(6)] public CorrectionEntry[] Corrections { get; init; } = [];

    /// <summary>Why nothing is told; null when the series is.</summary>
    [Id(7)] public HistoryLimit? Refused { get; init; }
}

[GenerateSerializer, Immutable, Alias("Gap")]
public readonly record struct Gap([property: Id(0)] Instant From, [property: Id(1)] Instant To);
