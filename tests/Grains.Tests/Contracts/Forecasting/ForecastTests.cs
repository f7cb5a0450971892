using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Contracts.Forecasting;

/// <summary>What a clause would come to under a scenario, from rows as a run tells them.</summary>
public sealed class ForecastTests
{
    private const string Clause = "baseline: b\nsaving: 75\nbonus: { share: 50 }\nmalus: { share: 100 }";
    private const string Growing = "baseline: b\nsaving: 75\nbonus: { share: 50 }\nmalus: { share: \"if(years_missed >= 2, 200, 100)\" }";

    /// <summary>1,200 MWh a year as the city is, 900 with the scenario: a target of 1,000 is missed by the one and passed by the other.</summary>
    [Fact]
    public void A_year_that_is_simulated_is_settled_as_if_meters_had_told_it()
    {
        var forecast = Forecast(Run(2026, 2028, Row("chalons", 100_000, 75_000)));
        var year = forecast.Years.Single(each => each.Year == 2026);
        Assert.Equal((1200m, 900m), (Line(year).Baseline.Figure.Measured.Value, Line(year).Scenario.Figure.Measured.Value));
        Assert.Equal((-36_000m, 9_000m), (Line(year).Baseline.Figure.Amount, Line(year).Scenario.Figure.Amount));
        Assert.Equal((2800m, 3100m), (Line(year).Baseline.Saved, Line(year).Scenario.Saved));
        var source = Line(year).Sources.Single(each => each.Source == "m");
        Assert.Equal((ForecastBasis.Simulated, "cabinet"), (source.Basis, Assert.Single(source.Without!)));
    }

    [Fact]
    public void Years_missed_go_on_through_the_future()
    {
        var missed = Forecast(Run(2026, 2029, Row("chalons", 100_000, 75_000)), Known(Measured(2022, 900_000), Measured(2023, 900_000), Measured(2024, 900_000), Measured(2025, 900_000)), Clauses.Yaml(Growing));
        Assert.Equal([9_000m, 9_000m, 9_000m, 9_000m, -36_000m, -72_000m, -72_000m], missed.Years.Select(year => Line(year).Baseline.Figure.Amount!.Value));
        Assert.All(missed.Years, year => Assert.Equal(9_000m, Line(year).Scenario.Figure.Amount));

        // Without the years before nobody knows how many were missed.
        var alone = Line(Forecast(Run(2026, 2029, Row("chalons", 100_000, 75_000)), yaml: Clauses.Yaml(Growing)).Years[^1]).Baseline.Figure;
        Assert.Equal([HeldCode.NotWorkedOut], alone.Held);
    }

    [Fact]
    public void A_year_that_was_over_keeps_what_was_measured_and_one_that_was_settled_its_settlement()
    {
        var settled = Clauses.Settle(Clauses.Read(Clauses.Yaml(Clause)), 960_000, 2022) with { Amount = 123 };
        var known = Known(Measured(2022, 990_000), Measured(2023, 950_000)) with
        {
            Settled = new Dictionary<string, SettledFigure> { [SettlementIds.Of(2022, "c")] = new(SettlementState.Frozen, settled, "h", []) },
        };
        var forecast = Forecast(Run(2024, 2025, Row("chalons", 100_000, 75_000)), known);
        Assert.Equal([(true, 123m, 123m), (true, 4_500m, 4_500m)], forecast.Years.Take(2).Select(year => (year.IsMeasured, Line(year).Baseline.Figure.Amount!.Value, Line(year).Scenario.Figure.Amount!.Value)));
        Assert.False(forecast.Years[2].IsMeasured);
    }

    [Fact]
    public void The_year_under_way_is_measured_to_the_begin_and_simulated_from_there()
    {
        var run = Run(2026, 2027, Row("chalons", 100_000, 75_000)) with { From = LegalTime.At(new(2026, 4, 1), TimeOnly.MinValue) };
        run = run with { Months = run.Months[3..], Rows = [Row("chalons", 100_000, 75_000, 9)] };
        var year = Forecast(run, Known() with { Head = new Dictionary<string, ReadSource> { ["m"] = Read(400_000) } }).Years[^1];
        Assert.Equal((1300m, 1075m), (Line(year).Baseline.Figure.Measured.Value, Line(year).Scenario.Figure.Measured.Value));
        Assert.Equal(ForecastBasis.Mixed, Line(year).Sources.Single(each => each.Source == "m").Basis);
        Assert.Equal((null, ForecastBasis.Unknown), (Line(Forecast(run).Years[^1]).Scenario.Figure.Measured.Value, Line(Forecast(run).Years[^1]).Sources[0].Basis));
    }

    [Fact]
    public void A_year_that_the_scenario_leaves_half_done_is_unknown_and_not_half()
    {
        var run = Run(2026, 2027, Row("chalons", 100_000, 75_000)) with { To = LegalTime.At(new(2026, 7, 1), TimeOnly.MinValue) };
        var figure = Line(Forecast(run, Known(Measured(2025, 900_000))).Years[^1]).Scenario.Figure;
        Assert.Equal((null, null), (figure.Measured.Value, figure.Amount));
        Assert.Equal(HeldCode.Unknown, figure.Held[0]);
    }

    [Fact]
    public void Only_rows_of_the_meters_own_authority_are_on_them()
    {
        var yaml = Clauses.Yaml(Clause).Replace("property: energyIndex }", "property: energyIndex, authority: chalons }", StringComparison.Ordinal);
        var forecast = Forecast(Run(2026, 2027, Row("chalons", 100_000, 75_000), Row("fagnieres", 1e9, 1e9)), yaml: yaml);
        Assert.Equal(900, Line(forecast.Years[^1]).Scenario.Figure.Measured.Value);
        Assert.Null(Line(Forecast(Run(2026, 2027, Row("fagnieres", 1e9, 1e9)), yaml: yaml).Years[^1]).Scenario.Figure.Measured.Value);
    }

    [Fact]
    public void What_no_scenario_tells_is_the_last_that_was_known_or_stays_unknown()
    {
        var yaml = Clauses.Yaml(Clause + "\nlines: { late: { name: l, amount: -500 * days_late } }", baseline: "state: accepted, value: 4000, unit: MWh, author: a, adjusted: value + co2_gap");
        var known = Known() with { Facts = [Fact("co2_gap", 2024, 20), Fact("co2_gap", 2025, 40), Fact("days_late", 2026, 2), Fact("days_late", 2026, 100) with { ContractorSigned = null }] };
        var line = Line(Forecast(Run(2026, 2027, Row("chalons", 100_000, 75_000)), known, yaml).Years[^1]);
        Assert.Equal((4040m, 1010m), (line.Scenario.Figure.Adjusted, line.Scenario.Figure.Target));
        Assert.Equal(-1_000 + (110_000 * 0.18m / 2), line.Scenario.Figure.Amount);
        Assert.Equal([(ForecastBasis.Kept, 2025), (ForecastBasis.Measured, null)], line.Sources.Where(each => each.Source != "m").Select(each => (each.Basis, each.Year)));

        var nothing = Line(Forecast(Run(2026, 2027, Row("chalons", 100_000, 75_000)), yaml: yaml).Years[^1]).Scenario.Figure;
        Assert.Equal((900m, null, null), (nothing.Measured.Value, nothing.Adjusted, nothing.Amount));
    }

    [Fact]
    public void What_was_measured_too_little_holds_the_amount_back()
    {
        var run = Run(2026, 2027, Row("chalons", 100_000, 75_000)) with { From = LegalTime.At(new(2026, 7, 1), TimeOnly.MinValue) };
        run = run with { Months = run.Months[6..], Rows = [Row("chalons", 100_000, 75_000, 6)] };
        var figure = Line(Forecast(run, Known() with { Head = new Dictionary<string, ReadSource> { ["m"] = new(new("m", 10_000, 0.1m, 0), []) } }).Years[^1]).Scenario.Figure;
        Assert.Equal([HeldCode.Estimated], figure.Held);
        Assert.InRange(figure.Measured.Coverage, 0.55m, 0.56m);
    }

    [Fact]
    public void Degree_days_are_of_each_side_s_weather()
    {
        const string Yaml = """
            title: t
            begins: 2026-01-01
            years: 3
            sources: { cold: { degreeDays: heating, station: weather-station/M-1, method: meteo, season: { from: 10-01, to: 05-20 } } }
            indicators: { degrees: { name: d, department: buildings, unit: MWh, formula: cold } }
            clauses: { c: { name: c, indicator: degrees, target: 2000 } }
            """;
        var run = Run(2026, 2028) with { BaselineClimate = new(7, 0, 0, default), ScenarioClimate = new(7, 1, 0, default) };
        var years = Forecast(run, yaml: Yaml).Years.Select(Line).ToArray();
        var (cold, warm) = (years[0].Baseline.Figure.Measured.Value!.Value, years[0].Scenario.Figure.Measured.Value!.Value);
        Assert.InRange(cold, 1_900, 2_900);

        // The season has 232 days, and a degree less on nearly all of them.
        Assert.InRange(cold - warm, 210, 232);
        Assert.NotEqual(cold, years[1].Baseline.Figure.Measured.Value);
        Assert.Equal(ForecastBasis.Simulated, Assert.Single(years[0].Sources).Basis);
        Assert.Null(Line(Forecast(Run(2026, 2028), yaml: Yaml).Years[0]).Baseline.Figure.Measured.Value);
    }

    [Fact]
    public void Each_replicate_is_settled_by_itself_through_all_years()
    {
        var row = Row("chalons", 100_000, 75_000, 24) with { Draws = new([2_400_000, 2_400_000], [1_600_000, 2_000_000]) };
        var forecast = Forecast(Run(2026, 2028, row));
        Assert.Equal([18_000m, 0m], Line(forecast.Years[^1]).Scenario.Draws);
        Assert.Equal(9_000, Line(forecast.Years[^1]).Scenario.Figure.Amount);
        Assert.Equal([-36_000m, -36_000m], Line(forecast.Years[^1]).Baseline.Draws);
    }

    [Fact]
    public void A_contract_s_year_that_begins_within_a_month_takes_its_days_of_it()
    {
        var yaml = Clauses.Yaml(Clause).Replace("2022-01-01", "2022-01-16", StringComparison.Ordinal);
        var rows = new ScenarioRow("luminaire", "lighting", "chalons", "d", "energy", "kWh", new([31_000, .. new double[11], 62_000], [.. new double[13]]), null, null);
        var run = Run(2026, 2027, rows) with { To = LegalTime.At(new(2027, 2, 1), TimeOnly.MinValue), Months = [.. Enumerable.Range(0, 13).Select(month => new DateOnly(2026, 1, 1).AddMonths(month))] };
        Assert.Equal((16_000m + 30_000) / 1000, Line(Forecast(run, yaml: yaml).Years.Single(year => year.Year == 2026)).Baseline.Figure.Measured.Value);
    }

    private static SettlementForecast Forecast(ScenarioReport run, ForecastKnown? known = null, string? yaml = null) =>
        Forecasting.Forecast.Of(Clauses.Read((yaml ?? Clauses.Yaml(Clause)).Replace("formula: m", "formula: m / 1000", StringComparison.Ordinal)), 1, Clauses.Catalogue, run, known ?? Known());

    private static ForecastLine Line(ForecastYear year) => Assert.Single(year.Lines);

    private static ScenarioReport Run(int from, int to, params ScenarioRow[] rows) => new()
    {
        Id = "r", Scenario = "s", Version = 1, State = ScenarioRunState.Done, Progress = 1, From = LegalTime.At(new(from, 1, 1), TimeOnly.MinValue), To = LegalTime.At(new(to, 1, 1), TimeOnly.MinValue),
        Months = [.. Enumerable.Range(0, 12 * (to - from)).Select(month => new DateOnly(from, 1, 1).AddMonths(month))],
        Rows = [.. rows.Select(row => row.Amount.Scenario.Length == 12 ? row with { Amount = Repeated(row.Amount, to - from) } : row)],
    };

    /// <summary>So many kWh a month.</summary>
    private static ScenarioRow Row(string authority, double baseline, double scenario, int months = 12) =>
        new("luminaire", "lighting", authority, "d", "energy", "kWh", new([.. Enumerable.Repeat(baseline, months)], [.. Enumerable.Repeat(scenario, months)]), null, null);

    private static ScenarioPair Repeated(ScenarioPair pair, int years) =>
        new([.. Enumerable.Repeat(pair.Baseline, years).SelectMany(each => each)], [.. Enumerable.Repeat(pair.Scenario, years).SelectMany(each => each)]);

    private static ForecastKnown Known(params (int Year, decimal KilowattHours)[] measured) => new(
        measured.ToDictionary(each => each.Year, each => (IReadOnlyDictionary<string, ReadSource>)new Dictionary<string, ReadSource> { ["m"] = Read(each.KilowattHours) }),
        new Dictionary<string, ReadSource>(), new Dictionary<string, ReadSource>(), [], new Dictionary<string, SettledFigure>());

    private static (int, decimal) Measured(int year, decimal kilowattHours) => (year, kilowattHours);

    private static ReadSource Read(decimal kilowattHours) => new(new("m", kilowattHours, 1, 0), []);

    private static ContractFact Fact(string name, int year, decimal quantity) => new($"{name}-{year}-{quantity}", year, name, null, quantity, "t", "e", "a", "b");
}
