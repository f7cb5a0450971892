using Beffroi.History;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Tells a series in order of time, its gaps among its points.</summary>
internal static class HistoryTelling
{
    public static HistoryShape Of(SeriesQuery query, Series series, PropertyEntry property) => new(
        query.Asset.ToString(),
        query.Property,
        property.Unit.Length == 0 ? null : property.Unit,
        query.From,
        query.To,
        [.. series.Points.Select(point => (point.At, Item: (HistoryItem)Point(point, property.Form)))
            .Concat(series.Gaps.Select(gap => (At: gap.From, Item: (HistoryItem)new HistoryGap(gap.From, gap.To))))
            .OrderBy(pair => pair.At).Select(pair => pair.Item)],
        series.Raw,
        series.RetainedFrom,
        Finite(series.Coverage),
        series.Excluded,
        [.. series.Corrections.Select(CorrectionShape.Of)]);

    private static HistoryPoint Point(SeriesPoint point, ValueForm form) => new(
        point.At, Finite(point.Min), point.MinAt, Finite(point.Max), point.MaxAt, Finite(point.Mean), Last(point, form), point.Count, Words.Of(point.Quality), point.Corrected,
        Finite(point.Coverage));

    private static Value Last(SeriesPoint point, ValueForm form) => point switch
    {
        { Text: { } text } => Value.Of(text),
        { Last: var last } when !double.IsFinite(last) => Value.None,
        { Last: var last } when form == ValueForm.Flag => Value.Of(last != 0),
        { Last: var last } => Value.Of(last),
    };

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;
}
