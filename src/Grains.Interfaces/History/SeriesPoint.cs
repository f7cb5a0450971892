using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>One bucket, or one raw reading (count 1, all figures the same). For texts the figures are NaN and <see cref="Text"/> is the last.</summary>
/// <param name="At">When the bucket begins, or the reading's instant.</param>
/// <param name="Corrected">How many of its readings are corrections.</param>
/// <param name="Coverage">The share of the bucket's time in which something fresh was known; NaN for a reading, and for a property that does not age.</param>
/// <param name="MinAt">When the smallest was, and likewise: a plot drawn through both keeps every spike.</param>
[GenerateSerializer, Immutable, Alias("SeriesPoint")]
public readonly record struct SeriesPoint(
    [property: Id(0)] Instant At,
    [property: Id(1)] double Min,
    [property: Id(2)] Instant MinAt,
    [property: Id(3)] double Max,
    [property: Id(4)] Instant MaxAt,
    [property: Id(5)] double Mean,
    [property: Id(6)] double Last,
    [property: Id(7)] int Count,
    [property: Id(8)] Quality Quality,
    [property: Id(9)] string? Text = null,
    [property: Id(10)] int Corrected = 0,
    [property: Id(11)] double Coverage = double.NaN);
