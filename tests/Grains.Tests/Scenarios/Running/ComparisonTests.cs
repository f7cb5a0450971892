using Beffroi.Scenarios.Running;
using Beffroi.Scenarios.Texts;

namespace Beffroi.Scenarios;

/// <summary>A scenario beside the city as it is.</summary>
public sealed class ComparisonTests
{
    private static readonly ScenarioText Text = new()
    {
        Title = "t",
        Prices = new Dictionary<string, double> { ["energy"] = 0.2 },
        Emissions = new Dictionary<string, double> { ["energy"] = 0.032 },
        Growth = 10,
    };

    [Fact]
    public void It_tells_energy_cost_and_emissions_by_month_and_district()
    {
        var report = Compare(Town.Stage(Town.Lamps(9), 400), DimmingTexts.Late, DimmingTexts.DeepNight);
        Assert.Equal((ScenarioRunState.Done, 9, 14), (report.State, report.Assets, report.Months.Length));
        Assert.Equal(report.From + TimeSpan.FromDays(400), report.To);
        var energy = report.Rows.Where(r => r.Flow == "energy").ToArray();
        Assert.Equal(["d0", "d1", "d2"], energy.Select(r => r.District).Order(StringComparer.Ordinal));
        Assert.All(energy, row => Assert.Equal(("luminaire", "lighting", "chalons", "kWh"), (row.Kind, row.Department, row.Authority, row.Unit)));
        foreach (var row in energy)
        {
            for (var month = 0; month < 14; month++)
            {
                Assert.True(row.Amount.Scenario[month] < row.Amount.Baseline[month]);
                Assert.Equal(row.Amount.Scenario[month] * (month < 12 ? 0.2 : 0.22), row.Cost!.Scenario[month], 1e-9);
                Assert.Equal(row.Amount.Baseline[month] * 0.032, row.Emission!.Baseline[month], 1e-9);
            }
        }

        Assert.All(report.Rows.Where(r => r.Flow != "energy"), row => Assert.Null(row.Cost));
        Assert.All(report.Rows, row => Assert.Equal((row.Flow == "served" ? "due" : null, row.Flow is "light" or "served" or "due" ? "more" : "less", null), (row.Of, row.Better, row.Draws)));
    }

    [Fact]
    public void What_was_drawn_is_told_replicate_by_replicate_the_same_for_both_where_nothing_differs()
    {
        var failing = new Dictionary<string, FaultTerms> { ["luminaire"] = new(6, 9) };
        var stage = Town.Stage(Town.Lamps(9), 40) with { Replicates = 5, Failing = failing };
        var row = Compare(stage, DimmingTexts.Late).Rows.First(r => r.Flow == "served");
        Assert.Equal(5, row.Draws!.Baseline.Distinct().Count());
        Assert.Equal(row.Draws.Baseline, row.Draws.Scenario);
        Assert.Equal(row.Amount.Baseline.Sum(), row.Draws.Baseline.Average(), 0.05);
    }

    [Fact]
    public void Without_an_edit_both_are_the_same_to_the_byte()
    {
        var report = Compare(Town.Stage(Town.Lamps(5), 40));
        Assert.Equal(report.BaselineHash, report.Hash);
    }

    [Fact]
    public void Rules_are_counted_and_those_that_cannot_run_are_told()
    {
        var stage = Town.Stage([Town.Lamp(1)], 30, "title: x\nkind: luminaire\ntriggers: [{ alarm: { code: lamp-out, on: raised } }]\nactions: [{ alarm: { for: 1h } }]", DimmingTexts.Late);
        var engine = new Engine(stage);
        var report = new Comparison(Text, engine, engine.RunAll(1), engine, engine.RunAll(1)).Report(Empty, stage, stage);
        Assert.Equal([new("r1", 0, 0), new("r2", 30, 30)], report.Firings);
        Assert.Equal("rule-waits-for-alarm", Assert.Single(report.LeftOut).Code);
    }

    private static ScenarioReport Empty => new() { Id = "1", Scenario = "s", Version = 1, State = ScenarioRunState.Running, Progress = 0 };

    private static ScenarioReport Compare(Stage stage, params string[] rules)
    {
        var edited = Town.Stage(stage.Assets, 1, rules) with { To = stage.To, Replicates = stage.Replicates, Failing = stage.Failing };
        var (before, after) = (new Engine(stage), new Engine(edited));
        return new Comparison(Text, before, before.RunAll(1), after, after.RunAll(1)).Report(Empty, stage, edited);
    }
}
