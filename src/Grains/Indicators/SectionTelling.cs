using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>Makes the rows of a section at one place from what its survey found.</summary>
internal static class SectionTelling
{
    private const int MostRows = 1_000;

    /// <summary>The share of a week that has to be known for it to be a point.</summary>
    private const double WeekKnown = 0.9;

    public static SectionReport Of(SectionSurvey survey, Section section, SectionFound found, NodeId place)
    {
        var here = At(found, place);
        return section switch
        {
            HoursSection hours => new(found.Series.Edges, [.. Enumerable.Range(0, found.Series.Steps).Select(step => Hour(survey.Reckon(found, hours.By, here, step..(step + 1))))], here.Length),
            RankingSection ranking => Ranked(found, OfKind(found, here, ranking.Kind), ranking.Better, asset => Row(survey, found, asset, ranking.Second is null ? [ranking.By] : [ranking.By, ranking.Second])),
            ScatterSection scatter => Ranked(found, OfKind(found, here, scatter.Kind), Better.Down, asset => Row(survey, found, asset, [scatter.Y, scatter.X])),
            TreeSection tree => new(found.Series.Edges, [.. OfKind(found, here, tree.Kind).Take(MostRows).Select(asset => Node(found.Assets[asset], tree.Link))], here.Length),
            FitSection fit => Ranked(found, OfKind(found, here, fit.Kind), Better.Up, asset => Fitted(survey, found, asset, fit)),
            _ => new(found.Series.Edges, [], 0),
        };
    }

    /// <summary>Which of the assets stand at a place.</summary>
    public static int[] At(SectionFound found, NodeId place) => [.. found.Assets.Index().Where(asset => Holds(place, asset.Item.Description)).Select(asset => asset.Index)];

    private static SectionRow Hour(Reckoned figure) => new(null, null, null, [figure.Value], figure.Coverage);

    private static SectionRow Row(SectionSurvey survey, SectionFound found, int asset, Term[] terms)
    {
        var figures = terms.Select(term => survey.Reckon(found, term, [asset], ..)).ToArray();
        return new(found.Assets[asset].Asset, found.Assets[asset].Description.Name, null, [.. figures.Select(figure => figure.Value)], figures.Min(figure => figure.Coverage));
    }

    /// <summary>Weeks of which too little is known are left out; the share of those that are there is its coverage.</summary>
    private static SectionRow Fitted(SectionSurvey survey, SectionFound found, int asset, FitSection fit)
    {
        List<(double X, double Y)> weeks = [];
        var whole = found.Series.Steps - 1;
        for (var week = 0; week < whole; week++)
        {
            var (x, y) = (survey.Reckon(found, fit.X, [asset], week..(week + 1)), survey.Reckon(found, fit.Y, [asset], week..(week + 1)));
            if (Math.Min(x.Coverage, y.Coverage) >= WeekKnown && double.IsFinite(x.Value) && double.IsFinite(y.Value))
            {
                weeks.Add((x.Value, y.Value));
            }
        }

        double[] values = fit.Fit(weeks) is { } line ? [line.RSquared, line.CvRmse, line.Base, line.Slope, line.Break, line.IsGoodEnough ? 1 : 0] : [.. Enumerable.Repeat(double.NaN, 6)];
        return new(found.Assets[asset].Asset, found.Assets[asset].Description.Name, null, values, (double)weeks.Count / whole)
        {
            Points = [.. weeks.SelectMany(week => (double[])[week.X, week.Y])],
        };
    }

    private static SectionRow Node(InventoryEntry asset, string link) =>
        new(asset.Asset, asset.Description.Name, asset.Description.Links?.TryGetValue(link, out var parent) == true ? parent : null, [], 1);

    /// <summary>The worst first, those of which nothing is known last.</summary>
    private static SectionReport Ranked(SectionFound found, int[] assets, Better better, Func<int, SectionRow> row)
    {
        var rows = assets.Select(row).OrderBy(r => double.IsNaN(r.Values[0])).ThenBy(r => better == Better.Up ? r.Values[0] : -r.Values[0]).ThenBy(r => r.Asset.ToString(), StringComparer.Ordinal);
        return new(found.Series.Edges, [.. rows.Take(MostRows)], assets.Length);
    }

    private static int[] OfKind(SectionFound found, int[] assets, string kind) => [.. assets.Where(asset => found.Assets[asset].Asset.Kind == kind)];

    private static bool Holds(NodeId place, Description description) => place.Text.Split('/') switch
    {
        ["authority", var authority, ..] => description.Authority == authority,
        ["district", var district, ..] => (description.District ?? NodeId.NoDistrict(description.Authority)) == district,
        _ => true,
    };
}
