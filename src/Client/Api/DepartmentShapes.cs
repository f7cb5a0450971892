using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What a department is judged by, and what its screen has of its own.</summary>
internal sealed record DepartmentDetail(string Key, string Name, bool HasProgrammes, IndicatorShape[] Indicators, SectionShape[] Sections, TargetsShape? Targets);

/// <param name="Better">up, down or neither.</param>
/// <param name="Target">In force; null for none.</param>
/// <param name="DefaultTarget">What it is unless somebody sets another.</param>
/// <param name="TargetIsYearly">Held against twelve months and nothing else.</param>
/// <param name="TargetIsWhole">An amount of the whole territory.</param>
/// <param name="Gate">Coverage below which it is an estimate.</param>
/// <param name="OfTheMoment">Counted now, whatever the period.</param>
internal sealed record IndicatorShape(
    string Code, string Name, string Help, string? Unit, int Decimals, string Better, double? Target, double? DefaultTarget, bool TargetIsYearly, bool TargetIsWhole,
    double Gate, bool Head, bool Drawn, bool OfTheMoment);

/// <param name="Form">hours, ranking, scatter, states, tree, route, register or fit: how it is drawn.</param>
/// <param name="Measure">Of states: the measure of the totals.</param>
/// <param name="UsualOf">Of hours: the indicator whose usual course it is.</param>
/// <param name="Columns">Of a register: the properties and attributes of its kind that it shows.</param>
internal sealed record SectionShape(string Code, string Form, string Title, string? Kind, string? Measure, string?[] Units, string?[] Names, int Decimals, string? UsualOf, string[] Columns);

/// <summary>The targets that somebody set in the place of those that come with the program.</summary>
internal sealed record TargetsShape(IReadOnlyDictionary<string, double?> Targets, int Version, Instant? At, string? Author, string? Reason, TextVersion[] Versions);

internal sealed record TargetsRequest(Dictionary<string, double?>? Targets, int Version, string? Author, string? Reason);

internal sealed record TargetsWritten(int Version, string Outcome);

/// <param name="Edges">Where the period's steps begin, and last where it ends: when the history was read.</param>
/// <param name="Places">The place asked for, then those within it.</param>
internal sealed record IndicatorsShape(string Department, string Period, Instant From, Instant To, Instant[] Edges, PlaceShape[] Places);

internal sealed record PlaceShape(string Node, string Name, FigureShape[] Figures);

/// <param name="Value">Null when nothing is known; never 0 for that.</param>
/// <param name="Coverage">The share of members, and of their time, from which it was worked out.</param>
/// <param name="Quality">measured, estimated (coverage below the gate, or from estimates) or unknown.</param>
/// <param name="Target">What it is held against here and over this period; null for nothing.</param>
/// <param name="Meets">Whether it meets the target; null without one, without a figure, and below the gate of coverage: of what is hardly known nobody says so.</param>
/// <param name="Steps">By step; of the place asked for.</param>
internal sealed record FigureShape(string Code, double? Value, double Coverage, string Quality, double? Target, bool? Meets, double?[] Steps);

/// <param name="Planned">Of hours that programmes plan: the night around now, from noon to noon.</param>
internal sealed record SectionData(string Code, Instant[] Edges, SectionLine[] Rows, int Matched, PlannedShape? Planned = null);

/// <param name="Values">The mean of each hour.</param>
/// <param name="Coverage">The share of assets of which something is planned.</param>
internal sealed record PlannedShape(Instant[] Edges, double[] Values, double Coverage);

/// <param name="Parent">Of a tree: the id of what it hangs on.</param>
internal sealed record SectionLine(AssetName? Asset, string? Parent, double?[] Values, double Coverage)
{
    /// <summary>The worst of its alarms, as <c>1</c> to <c>4</c>, 0 for none.</summary>
    public int Priority { get; init; }

    /// <summary>Of a fit: its weeks, x and y by turns.</summary>
    public IReadOnlyList<double> Points { get; init; } = [];

    /// <summary>Of a register: a cell a column.</summary>
    public IReadOnlyList<SectionCell> Cells { get; init; } = [];
}

/// <param name="Quality">Of what it says of itself; null for what it is described with.</param>
/// <param name="At">When it was observed.</param>
internal sealed record SectionCell(Value Value, string? Quality, Instant? At);
