using Beffroi.Assets.GreenSpaces;
using Beffroi.History;
using Beffroi.Support.History;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Contracts.Regressions;

/// <summary>
/// Two real buildings of Cambridge, by the month over 2019, against the weather of Bedford. The figures were made by another program. One may be paid by; of the other, heated by its people's
/// leave and not by the cold, the gate says that it may not.
/// </summary>
public sealed class WholeMeterTests
{
    private static readonly AssetId Station = AssetId.Of("weather-station", "bedford");
    private static readonly Lazy<Dictionary<DateOnly, (double Lowest, double Highest)>> Weather = new(() => RealSeries.CambridgeWeather().GroupBy(Day).Where(day => day.Count() >= StationDays.EnoughHours)
        .ToDictionary(day => day.Key, day => (day.Min(r => r.Value.Number), day.Max(r => r.Value.Number))));

    [Theory]
    [InlineData("b0/gas", DegreeDayMethod.Meteo, true, -32.364211, 15.350130, 18.0, 0.9662, 15.90, -0.10, true)]
    [InlineData("b0/gas", DegreeDayMethod.Meteo, false, -6.426763, 17.955131, 15.0, 0.9813, 12.48, -0.04, true)]
    [InlineData("b0/gas", DegreeDayMethod.Costic, false, -24.974211, 17.888536, 16.0, 0.9740, 14.71, -0.08, true)]
    [InlineData("b0/electricity", DegreeDayMethod.Costic, true, 461.182257, 20.480147, 18.0, 0.8148, 6.72, 0.06, true)]
    [InlineData("b1/gas", DegreeDayMethod.Meteo, false, 2.252813, 6.326580, 13.3, 0.9245, 25.17, -0.67, false)]
    [InlineData("b1/electricity", DegreeDayMethod.Meteo, true, 129.499924, 2.922013, 18.0, -0.0778, 28.73, 0.71, false)]
    public void A_real_meter_is_told_as_another_program_tells_it(string meter, DegreeDayMethod method, bool isHeld, double perDay, double perDegree, double at, double r2, double cvRmse, double nmbe, bool isGood)
    {
        var months = Months(meter);
        var source = Degrees(method);
        var fitted = WholeMeter.Fit(months, source, isHeld ? 18 : null)!;
        var quality = fitted.QualityOn(months, source);
        Assert.Equal(((decimal)perDay, (decimal)perDegree, (decimal)at), (fitted.PerDay, fitted.PerDegree, fitted.Base));
        Assert.Equal((r2, cvRmse, nmbe), (Math.Round(quality.RSquared, 4), Math.Round(quality.CvRmse, 2), Math.Round(quality.Nmbe, 2)));
        Assert.Equal(isGood, new BaselineFit((decimal)quality.RSquared, (decimal)quality.CvRmse, (decimal)quality.Nmbe).IsGoodEnough);
    }

    [Fact]
    public void Figures_that_made_the_months_are_found_again() => Gen.Select(Gen.Int[0, 500], Gen.Int[1, 60], Gen.Int[90, 200]).Sample((perDay, perDegree, tenths) =>
    {
        var made = Degrees(DegreeDayMethod.Meteo) with { Threshold = tenths / 10m };
        var months = Invented().Select(month => month with { Use = (decimal)((perDay * month.Days) + (perDegree * month.DegreeDays(made))) }).ToArray();
        var found = WholeMeter.Fit(months, made, null)!;
        Assert.Equal(((double)made.Threshold, perDay, perDegree), ((double)found.Base, (double)found.PerDay, (double)found.PerDegree), (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.05 && Math.Abs(a.Item2 - b.Item2) < 0.01 && Math.Abs(a.Item3 - b.Item3) < 0.001);
    }, iter: 20);

    [Fact]
    public void What_falls_with_the_cold_or_does_not_care_is_no_heating()
    {
        var source = Degrees(DegreeDayMethod.Meteo);
        Assert.Null(WholeMeter.Fit([.. Invented().Select(month => month with { Use = 10_000 - (decimal)month.DegreeDays(source) })], source, 18));
        Assert.Null(WholeMeter.Fit([.. Invented().Select(month => month with { Use = 1, Weather = [] })], source, 18));
    }

    [Fact]
    public void A_day_that_was_not_heard_is_as_the_others_of_its_month()
    {
        var (source, month) = (Degrees(DegreeDayMethod.Meteo), Invented()[0]);
        Assert.Equal(31 * 13, (month with { Weather = [.. month.Weather.Select(day => (day.Day, 2.0, 8.0)).Skip(3)] }).DegreeDays(source), 1e-9);
        var season = source with { Season = new((1, 16), (1, 31)) };
        Assert.Equal(16 * 13, (month with { Weather = [.. month.Weather.Select(day => (day.Day, 2.0, 8.0))] }).DegreeDays(season), 1e-9);
    }

    [Fact]
    public void Less_than_a_year_is_refused_and_so_is_a_weak_fit()
    {
        var contract = Clauses.Read(Yaml);
        var fitting = new Fitting(contract, 1, contract.Indicators[0], contract.Sources.OfType<DegreeDaySource>().Single());
        FitMonth Known(MeterMonth month, int days) => new(month, new("light", "MWh", month.Use, 1, 0, FigureState.Measured), days);
        var good = Invented().Select(month => month with { Use = 100 + (decimal)month.DegreeDays(Degrees(DegreeDayMethod.Costic)) }).ToArray();
        Assert.Equal("fit-too-short", fitting.Of(new(2025, 1, 1), 1, "2p", new([.. good.Select((month, i) => Known(month, i == 0 ? 20 : 31))], [])).Outcome.Code);
        var taken = fitting.Of(new(2025, 1, 1), 1, "2p", new([.. good.Select(month => Known(month, 31))], []));
        Assert.False(taken.Outcome.IsRefused);
        Assert.Equal((12, 18m), (taken.Fit!.Months.Length, taken.Fit.Base));
        var weak = fitting.Of(new(2025, 1, 1), 1, "2p", new([.. good.Select((month, i) => Known(month with { Use = month.Use + (i % 2 * 900) }, 31))], []));
        Assert.Equal("weak-regression", weak.Outcome.Code);
        Assert.Equal("unknown-degrees", Fitting.Fault(new("b", "light", "nothing", new(2025, 1, 1), 1, "2p", 0), contract)!.Code);
        Assert.Equal("bad-fit", Fitting.Fault(new("b", "light", "cold", new(2025, 1, 2), 1, "2p", 0), contract)!.Code);
    }

    [Fact]
    public void A_clause_is_judged_by_the_fit_under_its_own_year_s_weather()
    {
        var contract = Clauses.Read(Yaml);
        var year = contract.Year(2024)!.Value;
        var sources = new[] { new SourceFigure("m", 1_500, 1, 0), new SourceFigure("cold", 2_400, 1, 0) }.ToDictionary(each => each.Source);
        var figure = new Settling(contract, 1, year, sources, IndicatorYear.Of(contract, year, sources)).Of(contract.Clauses[0], [], []);
        Assert.Equal((366 * 2.5m) + (2_400 * 0.4m) + 12, figure.Adjusted);
        Assert.Equal(["cold", "m"], figure.Sources.Select(each => each.Source));
    }

    [Theory]
    [InlineData("base: 16", "base-differs")]
    [InlineData("degrees: warm", "not-declared")]
    [InlineData("r2: 0.6", "weak-regression")]
    [InlineData("nmbe: 5.1", "weak-regression")]
    public void What_a_regression_says_must_hold(string line, string code)
    {
        var key = line.Split(':')[0];
        var yaml = string.Join('\n', Yaml.Split('\n').Select(each => each.Trim().StartsWith(key + ":", StringComparison.Ordinal) && each.StartsWith("      ", StringComparison.Ordinal) ? "      " + line : each));
        Assert.Contains(Reading.ContractReader.Read(yaml, Clauses.Catalogue).Remarks, remark => remark.Code == code);
    }

    private const string Yaml = """
        title: t
        begins: 2022-01-01
        years: 12
        sources:
          m: { kind: cabinet, property: energyIndex }
          cold: { degreeDays: heating, station: weather-station/M-1, base: 18, method: costic }
        prices: { power: { unit: kWh, contract: 0.18 } }
        indicators: { light: { name: l, department: lighting, unit: MWh, option: C, formula: m } }
        baselines:
          b:
            author: audit
            state: accepted
            value: 4000
            unit: MWh
            adjusted: fitted + 12
            regression:
              fit: b
              version: 1
              degrees: cold
              base: 18
              perDay: 2.5
              perDegree: 0.4
              r2: 0.9
              cvRmse: 12
              nmbe: 0.5
        clauses: { c: { name: c, indicator: light, baseline: b, saving: 10, price: power } }
        """;

    private static DegreeDaySource Degrees(DegreeDayMethod method) => new("cold", Station, WeatherStation.Temperature, 18, method, false, null);

    private static MeterMonth[] Months(string meter)
    {
        var (building, kind) = (meter[..2], meter[3..]);
        var readings = RealSeries.Cambridge().Single(pair => pair.Key.Contains($"{building}/{kind}", StringComparison.Ordinal) || pair.Key.Contains($"{building}\\{kind}", StringComparison.Ordinal)).Value;
        return [.. Enumerable.Range(1, 12).Select(number => new DateOnly(2019, number, 1)).Select(first => new MeterMonth(
            first, readings.Where(r => Day(r) is var day && day.Month == first.Month && day.Year == 2019).Sum(r => (decimal)r.Value.Number),
            [.. Weather.Value.Where(day => day.Key.Month == first.Month).Select(day => (day.Key, day.Value.Lowest, day.Value.Highest))]))];
    }

    /// <summary>A year of days that wander about a season.</summary>
    private static MeterMonth[] Invented() => [.. Enumerable.Range(1, 12).Select(number => new DateOnly(2025, number, 1)).Select(first => new MeterMonth(first, 0, [.. Days(first)]))];

    private static IEnumerable<(DateOnly, double, double)> Days(DateOnly first)
    {
        for (var day = first; day.Month == first.Month; day = day.AddDays(1))
        {
            var mean = 11 - (9 * Math.Cos(Math.Tau * day.DayOfYear / 365)) + (3 * Math.Sin(day.DayOfYear));
            yield return (day, mean - 4, mean + 4);
        }
    }

    private static DateOnly Day(RawReading reading) => DateOnly.FromDateTime(reading.At.ToDateTimeOffset().UtcDateTime);
}
