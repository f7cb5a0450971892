using Beffroi.Contracts.Formulas;
using Beffroi.Twin.Simulation;

namespace Beffroi.Contracts.Regressions;

/// <summary>
/// What a whole meter tells by the weather: so much a day, and so much for each degree day. Fitted by least squares over months; where the base is looked for too, it is the one with the least
/// squares (a change point: what is used rises only below it). Pure.
/// </summary>
/// <param name="Figures">How many were fitted.</param>
internal sealed record WholeMeter(decimal PerDay, decimal PerDegree, decimal Base, int Figures)
{
    private const int Coldest = 80;
    private const int Warmest = 260;

    /// <summary>In tenths of a degree, where a base is looked for.</summary>
    private static IEnumerable<decimal> Bases => Enumerable.Range(Coldest, Warmest - Coldest + 1).Select(tenths => tenths / 10m);

    /// <summary>Null when the weather makes no difference, or the wrong one.</summary>
    /// <param name="at">The base it is held to; null to look for it.</param>
    public static WholeMeter? Fit(IReadOnlyList<MeterMonth> months, DegreeDaySource source, decimal? at)
    {
        WholeMeter? best = null;
        var least = double.PositiveInfinity;
        foreach (var tried in at is { } held ? [held] : Bases)
        {
            var rows = months.Select(month => ((double)month.Days, Degrees: month.DegreeDays(source with { Threshold = tried }), (double)month.Use)).ToArray();
            if (Squares(rows) is var (perDay, perDegree, squares) && squares < least)
            {
                (best, least) = (new(Rounding.Figure(perDay) ?? 0, Rounding.Figure(perDegree) ?? 0, tried, at is null ? 3 : 2), squares);
            }
        }

        return best;
    }

    public decimal Told(MeterMonth month, DegreeDaySource source) =>
        Math.Round((PerDay * month.Days) + (PerDegree * (Rounding.Figure(month.DegreeDays(source with { Threshold = Base })) ?? 0)), 6, MidpointRounding.ToEven);

    public FitQuality QualityOn(IReadOnlyCollection<MeterMonth> months, DegreeDaySource source) => FitQuality.Of([.. months.Select(month => ((double)month.Use, (double)Told(month, source)))], Figures);

    private static (double PerDay, double PerDegree, double Squares)? Squares((double Days, double Degrees, double Use)[] rows)
    {
        var (dd, dg, gg) = (rows.Sum(r => r.Days * r.Days), rows.Sum(r => r.Days * r.Degrees), rows.Sum(r => r.Degrees * r.Degrees));
        var (du, gu, apart) = (rows.Sum(r => r.Days * r.Use), rows.Sum(r => r.Degrees * r.Use), (dd * gg) - (dg * dg));
        if (apart <= 1e-9 * dd * gg)
        {
            return null;
        }

        var (perDay, perDegree) = (((gg * du) - (dg * gu)) / apart, ((dd * gu) - (dg * du)) / apart);
        return perDegree <= 0 ? null : (perDay, perDegree, rows.Sum(r => Square(r.Use - (perDay * r.Days) - (perDegree * r.Degrees))));
    }

    private static double Square(double number) => number * number;
}
