using Beffroi.Twin;
using Beffroi.Twin.Indicators;
using CsCheck;
using Xunit;

namespace Beffroi.Indicators;

public sealed class ReckoningTests
{
    private static readonly Gen<Reckoned> Any = Gen.Select(Gen.Double[-100, 100], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 4])
        .Select((value, coverage, doubt, known) => known == 0 ? Reckoned.Unknown : new(value, coverage, doubt));

    [Fact]
    public void What_is_unknown_stays_unknown_and_coverage_never_grows() => Gen.Select(Any, Any, Gen.Char["+-*/"]).Sample((a, b, sign) =>
    {
        var both = Reckoned.Of(sign, a, b);
        Assert.True(!(double.IsNaN(a.Value) || double.IsNaN(b.Value)) || double.IsNaN(both.Value));
        Assert.Equal(Math.Min(a.Coverage, b.Coverage), both.Coverage);
    });

    [Theory]
    [InlineData(double.NaN, 1, 0, Quality.Unknown), InlineData(5, 0.79, 0, Quality.Estimated), InlineData(5, 0.8, 0, Quality.Measured), InlineData(5, 1, 0.5, Quality.Estimated), InlineData(0, 1, 0, Quality.Measured)]
    internal void Below_its_gate_and_from_estimates_it_is_an_estimate(double value, double coverage, double doubt, Quality quality) =>
        Assert.Equal(quality, new Reckoned(value, coverage, doubt).QualityAt(0.8));

    [Fact]
    public void Nothing_over_nothing_is_unknown() => Assert.True(double.IsNaN(Reckoned.Of('/', Reckoned.Certain(0), Reckoned.Certain(0)).Value));

    [Fact]
    public void A_formula_names_what_it_reads_and_is_worked_out_by_it()
    {
        Term formula = 100 - (100 * new StandingTerm("lamp", "out") / new TotalTerm("lamp", null, TotalFigure.Members));

        Assert.Equal([new Constant(100), new Constant(100), new StandingTerm("lamp", "out"), new TotalTerm("lamp", null, TotalFigure.Members)], formula.Leaves);
        Assert.Equal(98, Reckoning.Of(formula, leaf => Reckoned.Certain(leaf is StandingTerm ? 2 : 100)).Value);
    }

    [Theory]
    [InlineData(IndicatorPeriod.Today, "2026-03-29T20:00:00Z", "2026-03-28T23:00:00Z", 21)]
    [InlineData(IndicatorPeriod.Today, "2026-10-25T22:30:00Z", "2026-10-24T22:00:00Z", 25)]
    [InlineData(IndicatorPeriod.Week, "2026-11-26T20:00:00Z", "2026-11-19T23:00:00Z", 7)]
    [InlineData(IndicatorPeriod.Month, "2026-11-26T20:00:00Z", "2026-10-27T23:00:00Z", 30)]
    [InlineData(IndicatorPeriod.Year, "2026-11-26T20:00:00Z", "2025-11-30T23:00:00Z", 12)]
    internal void Periods_begin_with_local_days_and_end_now(IndicatorPeriod period, string now, string begin, int steps)
    {
        Instant At(string text) => Instant.From(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        var edges = PeriodSteps.Of(period, At(now));

        Assert.Equal((At(begin), At(now), steps), (edges[0], edges[^1], edges.Length - 1));
        Assert.Equal(edges.Order(), edges);
    }
}
