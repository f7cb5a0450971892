using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Indicators;

/// <param name="Edges">Where the period's steps begin, and last where it ends: when the history was read.</param>
[GenerateSerializer, Immutable, Alias("IndicatorReport")]
public sealed record IndicatorReport([property: Id(0)] Instant[] Edges, [property: Id(1)] PlaceFigures[] Places);

/// <param name="Figures">In the order in which the department declares its indicators.</param>
[GenerateSerializer, Immutable, Alias("PlaceFigures")]
public sealed record PlaceFigures([property: Id(0)] NodeId Place, [property: Id(1)] IndicatorFigure[] Figures);

/// <summary>What an indicator is at a place over a period.</summary>
/// <param name="Value">NaN when nothing is known; never 0 for that.</param>
/// <param name="Coverage">The share of members, and of their time, from which it was worked out: 0 to 1.</param>
/// <param name="Quality">Measured, estimated below the gate of coverage or from estimates, or unknown.</param>
/// <param name="Steps">By step of the period, NaN where nothing is known; empty for one that is not drawn.</param>
[GenerateSerializer, Immutable, Alias("IndicatorFigure")]
public readonly record struct IndicatorFigure(
    [property: Id(0)] string Code, [property: Id(1)] double Value, [property: Id(2)] double Coverage, [property: Id(3)] Quality Quality, [property: Id(4)] double[] Steps);
