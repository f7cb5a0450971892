using Beffroi.Rules;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>What is asked of buildings in scenarios, from its text to the ledger.</summary>
public sealed class HeatingScenarioTests
{
    private static readonly IReadOnlyList<Flow> Flows = RuleBench.Catalogue.Kind("building").Living!.Flows;
    private static readonly ScenarioAsset[] Schools = [School(1), School(2)];

    [Fact]
    public void A_commanded_set_point_counts_for_its_months_and_its_buildings()
    {
        var (plain, cooler) = (Run(), Run("{ command: building, control: heatingSetPoint, value: 14, assets: [B-1], from: 2025-02-01, to: 2025-03-01 }"));
        Assert.Equal(plain.OfAsset(1, Flow("gas")), cooler.OfAsset(1, Flow("gas")));
        Assert.InRange((double)cooler[0, 1, Flow("gas")] / plain[0, 1, Flow("gas")], 0.6, 0.95);
        Assert.Equal(plain[0, 0, Flow("gas")], cooler[0, 0, Flow("gas")]);
        Assert.True(cooler[0, 1, Flow("comfortable")] < plain[0, 1, Flow("comfortable")]);
        Assert.Equal(plain[0, 1, Flow("occupied")], cooler[0, 1, Flow("occupied")]);
    }

    [Fact]
    public void Whether_each_report_is_looked_at_or_none_its_heat_is_the_same()
    {
        var edit = "{ command: building, control: heatingSetPoint, value: 14, from: 2025-01-10, to: 2025-01-20 }";
        var (stepped, years) = (Run(25, edit), Run(90, edit));
        Assert.Equal(1.0, Run(31, edit)[0, 0, Flow("gas")] / (double)years[0, 0, Flow("gas")], 0.002);
        Assert.True(stepped[0, 0, Flow("alarms")] >= 0);
    }

    [Fact]
    public void Warming_and_better_walls_take_less_of_everything_that_heats()
    {
        var (plain, warmer, walls) = (Run(), Run(text: "weather: { warming: 2 }"), Run("{ describe: building, attributes: { heatTransfer: 1 } }"));
        Assert.InRange((double)warmer.OfAsset(0, Flow("gas")) / plain.OfAsset(0, Flow("gas")), 0.6, 0.9);
        Assert.InRange((double)walls.OfAsset(0, Flow("gas")) / plain.OfAsset(0, Flow("gas")), 0.2, 0.8);
        Assert.Equal(plain.OfAsset(0, Flow("energy")), warmer.OfAsset(0, Flow("energy")));
    }

    [Fact]
    public void What_is_not_calibrated_is_said()
    {
        var fitted = Schools[1] with { Description = Schools[1].Description with { Attributes = new Dictionary<string, Value>(Schools[1].Description.Attributes!) { ["heatTransfer"] = Value.Of(1.1) } } };
        Assert.StartsWith("1 of 2", Assert.Single(Calibration.Wanting(Town.Stage([Schools[0], fitted], 1))).Sentence, StringComparison.Ordinal);
        Assert.Empty(Calibration.Wanting(Town.Stage([fitted], 1)));
    }

    private static int Flow(string name) => Flows.ToList().FindIndex(f => f.Name == name);

    private static Ledger Run(string? edit = null, string text = "description: d") => Run(90, edit, text);

    private static Ledger Run(double days, string? edit = null, string text = "description: d")
    {
        var read = ScenarioReader.Read($"title: t\nof: x\n{text}\n{(edit is null ? "" : $"edits:\n  - {edit}")}", RuleBench.Catalogue).Value!;
        var stage = read.Edits.Aggregate(Town.Stage(Schools, days), (stage, e) => e.On(stage));
        return Town.Run(stage with { Climate = read.Weather?.On(stage.Climate, stage.From) ?? stage.Climate });
    }

    private static ScenarioAsset School(int number) => new(AssetId.Of("building", $"B-{number}"), new()
    {
        Place = new(4.363, 48.957),
        Authority = "chalons",
        District = "d1",
        Attributes = new Dictionary<string, Value> { ["area"] = Value.Of(1800), ["use"] = Value.Of("school"), ["builtYear"] = Value.Of(1972) },
    });
}
