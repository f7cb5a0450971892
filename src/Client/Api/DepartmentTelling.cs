using Beffroi.City;
using Beffroi.Indicators;
using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Tells a department's rows and figures in the reader's language, held against the targets in force.</summary>
internal static class DepartmentTelling
{
    public static DepartmentDetail Of(DepartmentEntry entry, TargetsShape? targets, Tongue tongue) => new(
        entry.Key, entry.Names.GetValueOrDefault(tongue.Code, entry.Key), entry.HasProgrammes,
        [.. entry.Indicators.Select(row => Of(entry, row, targets, tongue))], [.. entry.Sections.Select(section => Of(entry, section, tongue))], targets);

    public static double? TargetOf(IndicatorEntry row, TargetsShape? targets) => targets is not null && targets.Targets.TryGetValue(row.Code, out var set) ? set : row.Target;

    public static PlaceShape Of(PlaceFigures place, DepartmentEntry entry, TargetsShape? targets, IndicatorPeriod period, bool withSteps, CityIndex city, Tongue tongue) => new(
        place.Place.Text, TotalsTelling.NameOf(place.Place, city, tongue),
        [.. entry.Indicators.Zip(place.Figures, (row, figure) => Of(row, figure, HeldAgainst(row, targets, place, period), withSteps))]);

    /// <param name="worst">The worst alarm of an asset.</param>
    public static SectionData Of(string code, SectionReport report, Func<AssetId, int> worst) => new(
        code, report.Edges,
        [.. report.Rows.Select(row => Line(row, worst))], report.Matched,
        report.Planned is { } planned ? new(planned.Edges, planned.Values, planned.Coverage) : null);

    private static SectionLine Line(SectionRow row, Func<AssetId, int> worst) => new(Name(row), row.Parent?.ToString(), [.. row.Values.Select(Finite)], row.Coverage)
    {
        Priority = row.Asset is { } asset ? worst(asset) : 0,
        Points = [.. row.Points.Select(number => Math.Round(number, 2))],
    };

    private static AssetName? Name(SectionRow row) => row.Asset is { } asset ? new(asset.Kind, asset.Key, string.IsNullOrEmpty(row.Name) ? asset.Key : row.Name) : null;

    private static double? HeldAgainst(IndicatorEntry row, TargetsShape? targets, PlaceFigures place, IndicatorPeriod period) =>
        (row.TargetIsYearly && period != IndicatorPeriod.Year) || (row.TargetIsWhole && place.Place != Rollups.NodeId.Territory) ? null : TargetOf(row, targets);

    private static FigureShape Of(IndicatorEntry row, IndicatorFigure figure, double? target, bool withSteps) => new(
        figure.Code, Finite(figure.Value), figure.Coverage, Words.Of(figure.Quality), target,
        target is { } bound && double.IsFinite(figure.Value) && figure.Coverage >= row.Gate ? Meets(row.Better, figure.Value, bound) : null,
        withSteps ? [.. figure.Steps.Select(Finite)] : []);

    private static bool? Meets(string better, double value, double target) => better switch
    {
        "up" => value >= target,
        "down" => value <= target,
        _ => null,
    };

    private static IndicatorShape Of(DepartmentEntry entry, IndicatorEntry row, TargetsShape? targets, Tongue tongue) => new(
        row.Code, Text(entry, tongue, $"indicator.{row.Code}.name"), Text(entry, tongue, $"indicator.{row.Code}.help"), Unit(row.Unit), row.Decimals, row.Better,
        TargetOf(row, targets), row.Target, row.TargetIsYearly, row.TargetIsWhole, row.Gate, row.IsHead, row.IsDrawn, row.IsOfTheMoment);

    private static SectionShape Of(DepartmentEntry entry, SectionEntry section, Tongue tongue)
    {
        string? Named(string part) => entry.Texts.GetValueOrDefault(tongue.Code)?.GetValueOrDefault($"section.{section.Code}.{part}");
        return new(section.Code, section.Form, Text(entry, tongue, $"section.{section.Code}.title"), section.Kind, section.Measure, [.. section.Units.Select(Unit)], [Named("x"), Named("y")], section.Decimals, section.UsualOf, section.Columns);
    }

    private static string Text(DepartmentEntry entry, Tongue tongue, string key) => entry.Texts.GetValueOrDefault(tongue.Code)?.GetValueOrDefault(key) ?? key;

    private static string? Unit(string unit) => unit.Length == 0 ? null : unit;

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;
}
