using Beffroi.Twin;

namespace Beffroi.Indicators;

/// <summary>What a section shows: by hours a row an hour; otherwise a row an asset, at most 1,000, the worst first.</summary>
/// <param name="Edges">Where its steps begin, and last where they end.</param>
/// <param name="Matched">How many assets there are.</param>
[GenerateSerializer, Immutable, Alias("SectionReport")]
public sealed record SectionReport([property: Id(0)] Instant[] Edges, [property: Id(1)] SectionRow[] Rows, [property: Id(2)] int Matched)
{
    /// <summary>Of hours that are planned: what the night around now should take, hour by hour from noon to noon.</summary>
    [Id(3)] public PlannedNight? Planned { get; init; }
}

/// <param name="Edges">Where its hours begin, and last where they end.</param>
/// <param name="Values">The mean of each hour.</param>
/// <param name="Coverage">The share of assets of which something is planned.</param>
[GenerateSerializer, Immutable, Alias("PlannedNight")]
public sealed record PlannedNight([property: Id(0)] Instant[] Edges, [property: Id(1)] double[] Values, [property: Id(2)] double Coverage);

/// <param name="Asset">Null for a row of hours.</param>
/// <param name="Parent">Of a tree: what it hangs on.</param>
/// <param name="Values">NaN where nothing is known. Of a fit: R², CV(RMSE) in percent, base, slope, break, whether it is good enough (1 or 0).</param>
/// <param name="Coverage">The share of the time that was known.</param>
[GenerateSerializer, Immutable, Alias("SectionRow")]
public sealed record SectionRow(
    [property: Id(0)] AssetId? Asset, [property: Id(1)] string? Name, [property: Id(2)] AssetId? Parent, [property: Id(3)] double[] Values, [property: Id(4)] double Coverage)
{
    /// <summary>Of a fit: its weeks, x and y by turns.</summary>
    [Id(5)] public double[] Points { get; init; } = [];
}
