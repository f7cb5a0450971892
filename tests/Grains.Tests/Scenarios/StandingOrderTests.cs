using Beffroi.Rules;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What a planner commands of lamps for a time.</summary>
public sealed class StandingOrderTests
{
    private const int Light = 2;
    private static readonly ScenarioAsset[] Lamps = [Town.Lamp(1), Town.Lamp(2), Town.Lamp(3, mode: "autonomous")];

    [Fact]
    public void It_stands_from_noon_of_its_day_to_noon_of_another()
    {
        var plain = Town.Run(Town.Stage(Lamps, 90));
        var stage = Stage("{ command: luminaire, control: level, value: 40, assets: [L-1], from: 2025-02-01, to: 2025-02-28 }");
        var commanded = Town.Run(stage);

        Assert.Equal(plain[CellOf(stage, 1), 0, Light], commanded[CellOf(stage, 1), 0, Light]);
        Assert.Equal(plain[CellOf(stage, 1), 2, Light], commanded[CellOf(stage, 1), 2, Light]);

        // By day too, as a person's command does: 27 days at 40 %, and the morning and the evening at either end by the lamp's own programme.
        Assert.InRange(commanded[CellOf(stage, 1), 1, Light] / 1000.0, (0.4 * 27 * 24) + 12, (0.4 * 27 * 24) + 15);
        Assert.Equal(plain.OfAsset(1, Light), commanded.OfAsset(1, Light));
    }

    [Fact]
    public void What_cannot_be_reached_refuses_as_it_does_live()
    {
        var plain = Town.Run(Town.Stage(Lamps, 90));
        var commanded = Town.Run(Stage("{ command: luminaire, control: level, value: 40 }"));
        Assert.Equal(plain.OfAsset(2, Light), commanded.OfAsset(2, Light));
        Assert.True(commanded.OfAsset(0, Light) < plain.OfAsset(0, Light));
    }

    [Fact]
    public void A_rule_goes_before_a_programme_and_a_person_before_a_rule()
    {
        const string Rule = "{ title: Full, kind: luminaire, triggers: [{ clock: { at: \"17:00\" } }], actions: [{ command: { control: level, value: 80, for: 16h } }] }";
        double Hours(string slot) => Town.Run(Stage($"{{ command: luminaire, control: level, value: 40, assets: [L-1], slot: {slot} }}", Rule)).OfAsset(0, Light) / 1000.0;
        Assert.InRange(Hours("programme"), 90 * ((0.8 * 16) + (0.4 * 8)) - 8, 90 * ((0.8 * 16) + (0.4 * 8)));
        Assert.InRange(Hours("operator"), (90 * 0.4 * 24) - 0.1, (90 * 0.4 * 24) + 0.1);
    }

    [Fact]
    public void An_asset_that_becomes_another_meanwhile_goes_on_obeying()
    {
        var stage = Stage("{ command: luminaire, control: level, value: 40, assets: [L-1], from: 2025-02-01 }");
        var refit = stage with { Turnovers = [new(LegalTime.At(new(2025, 2, 10), new(12, 0)), a => a.Asset.Key == "L-1" ? Town.Lamp(1, "stepped").Description : null)] };
        Assert.Equal(Town.Run(stage).OfAsset(0, Light), Town.Run(refit).OfAsset(0, Light), 1e-6 * Town.Run(stage).OfAsset(0, Light));
    }

    private static Stage Stage(string edit, params string[] rules)
    {
        var text = ScenarioReader.Read($"title: t\nof: x\nedits:\n  - {edit}", RuleBench.Catalogue).Value!;
        return text.Edits.Aggregate(Town.Stage(Lamps, 90, rules), (stage, e) => e.On(stage));
    }

    private static int CellOf(Stage stage, int lamp) => new Cells(stage).Of(Lamps[lamp - 1]);
}
