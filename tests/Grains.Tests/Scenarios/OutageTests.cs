using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What is out, and what it takes with it.</summary>
public sealed class OutageTests
{
    private static readonly AssetId Cabinet = AssetId.Of("cabinet", "C-1");

    [Fact]
    public void A_cabinet_down_takes_its_lamps_with_it_and_no_others()
    {
        var (plain, stage) = Night("  - outage: cabinet\n    assets: [C-1]\n    from: 2025-01-03T12:00\n    to: 2025-01-04T12:00");
        var (before, after) = (Town.Run(plain), Town.Run(stage));
        Assert.Equal(0.9, Energy(after, 1) / Energy(before, 1), 0.02);
        Assert.Equal(Energy(before, 2), Energy(after, 2));
        Assert.Equal(0.9, Territory.Taken(stage, after, 0, "served")!.Value / Territory.Taken(plain, before, 0, "served")!.Value, 0.02);
        Assert.True(Territory.Taken(stage, after, 0, "due") > Territory.Taken(stage, after, 0, "served") + 10);
    }

    [Fact]
    public void A_circuit_down_takes_only_what_hangs_on_it()
    {
        var (plain, stage) = Night("  - outage: cabinet\n    assets: [C-1]\n    part: \"2\"\n    from: 2025-01-03T12:00\n    to: 2025-01-04T12:00");
        var (before, after) = (Town.Run(plain), Town.Run(stage));
        Assert.Equal(Energy(before, 1), Energy(after, 1));
        Assert.Equal(0.9, Energy(after, 3) / Energy(before, 3), 0.02);
        Assert.Equal(Territory.Taken(plain, before, 0, "served"), Territory.Taken(stage, after, 0, "served"));
    }

    [Fact]
    public void In_parts_it_is_the_same_to_the_byte()
    {
        var (_, stage) = Night("  - outage: luminaire\n    assets: [L-2]\n    from: 2025-01-03T22:15\n  - demand: water-meter\n    growth: 2");
        var sum = new Engine(stage).Run(0, 2);
        sum.Add(new Engine(stage).Run(1, 2));
        Assert.Equal(Town.Run(stage).Hash(), sum.Hash());
    }

    [Fact]
    public void A_closed_street_holds_no_car()
    {
        var stage = Territory.Stage(Territory.Of("parking-space", 6), Territory.November, 2) with { Faults = 0 };
        var closed = With(stage, "  - outage: parking-space\n    from: 2026-11-24");
        var (before, after) = (Town.Run(stage), Town.Run(closed));
        var first = Town.Run(stage with { To = stage.From + TimeSpan.FromDays(1) });
        Assert.All(Enumerable.Range(0, 6), i => Assert.Equal(Territory.Taken(stage, first, i, "parked"), Territory.Taken(closed, after, i, "parked")));
        Assert.True(Enumerable.Range(0, 6).Sum(i => Territory.Taken(stage, before, i, "parked")) > Enumerable.Range(0, 6).Sum(i => Territory.Taken(closed, after, i, "parked")));
    }

    [Fact]
    public void On_a_market_day_more_come_and_more_drive_on()
    {
        var stage = Territory.Stage(Territory.Of("car-park", 3), Territory.November, 1) with { Faults = 0 };
        var (before, after) = (Town.Run(stage), Town.Run(With(stage, "  - demand: car-park\n    factor: 1.6")));
        Assert.All(Enumerable.Range(0, 3), i => Assert.True(Territory.Taken(stage, after, i, "parked") > Territory.Taken(stage, before, i, "parked")));
        Assert.True(Territory.Taken(stage, after, 0, "turned-away") > Territory.Taken(stage, before, 0, "turned-away") + 1);
    }

    [Fact]
    public void A_city_that_grows_draws_more_each_year()
    {
        var stage = Territory.Stage(Territory.Of("water-meter", 1), LegalTime.At(new(2027, 1, 1), TimeOnly.MinValue), 365) with { Faults = 0 };
        var grown = With(stage, "  - demand: water-meter\n    growth: 4");
        Assert.Equal(1.0198, Territory.Taken(grown, Town.Run(grown), 0, "water")!.Value / Territory.Taken(stage, Town.Run(stage), 0, "water")!.Value, 0.002);
    }

    private static double Energy(Ledger ledger, int asset) => ledger.OfAsset(asset, 0);

    private static (Stage Plain, Stage Edited) Night(string edits)
    {
        var links = new Dictionary<string, AssetId?> { ["cabinet"] = Cabinet };
        ScenarioAsset[] assets =
        [
            new(Cabinet, new() { Place = new Place(4.363, 48.957), Attributes = new Dictionary<string, Value> { ["connectedPower"] = Value.Of(900.0) } }),
            Lamp(1, "1", links), Lamp(2, "1", null), Lamp(3, "2", links), .. Territory.Of("water-meter", 1),
        ];
        var stage = Town.Stage(assets, 10);
        return (stage, With(stage, edits));
    }

    private static ScenarioAsset Lamp(int number, string circuit, Dictionary<string, AssetId?>? links)
    {
        var lamp = Town.Lamp(number, more: new() { ["circuit"] = Value.Of(circuit) });
        return lamp with { Description = lamp.Description with { Links = links } };
    }

    private static Stage With(Stage stage, string edits)
    {
        var reading = ScenarioReader.Read($"title: t\nof: x\nedits:\n{edits}", RuleBench.Catalogue);
        Assert.True(reading.Value is not null, string.Join("; ", reading.Remarks.Select(r => $"{r.Line}: {r.Code}")));
        return reading.Value.Edits.Aggregate(stage, (on, edit) => edit.On(on));
    }
}
