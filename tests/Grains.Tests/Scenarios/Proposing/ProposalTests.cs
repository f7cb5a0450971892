using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Inventory.Mapping;
using Beffroi.Rules;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Proposing;

/// <summary>What of a scenario the city is asked for.</summary>
public sealed class ProposalTests
{
    private const string Text = """
        title: t
        from: 2027-01-01
        to: 2028-01-01
        edits:
          - describe: luminaire
            district: d1
            from: 2027-06-01
            attributes: { maxPower: 30, source: led, installedOn: 2027-06-01 }
          - describe: luminaire
            attributes: { calendar: winter }
        without: [presence-boost]
        prices: { energy: 0.2 }
        weather: { warming: 1 }
        """;

    private static readonly InventoryEntry[] Lamps = [.. Enumerable.Range(0, 9).Select(i => Town.Lamp(i)).Select(a => new InventoryEntry { Asset = a.Asset, Ordinal = 0, Version = 1, Department = "lighting", Description = a.Description })];

    [Fact]
    public void Assets_are_counted_by_the_scenarios_own_scopes_and_those_that_are_so_already_are_not_asked_for()
    {
        var text = Read(Text);
        var proposal = Proposal.Of(Head, text, Lamps, None);
        Assert.Equal([(0, 3, 3), (1, 9, 9)], proposal.Edits.Select(e => (e.Index, e.Assets, e.Changed)));
        Assert.Equal((null, "winter"), (proposal.Edits[0].Calendar, proposal.Edits[1].Calendar));
        Assert.Null(proposal.Edits[1].Mapping);
        Assert.Equal(["prices-not-proposed", "weather-not-proposed"], proposal.LeftOut.Select(o => o.Code));
        Assert.Equal(["presence-boost"], proposal.Without);

        var edit = (DescribeEdit)text.Edits[0];
        InventoryEntry[] done = [.. Lamps.Select(l => edit.IsFor(l.Asset, l.Description) ? l with { Description = edit.On(l.Description) } : l)];
        Assert.Equal((3, 0), (Proposal.Of(Head, text, done, None).Edits[0].Assets, Proposal.Of(Head, text, done, None).Edits[0].Changed));
    }

    [Fact]
    public void An_import_by_the_mapping_makes_of_an_asset_what_the_edit_makes_of_it()
    {
        var text = Read("title: t\nfrom: 2027-01-01\nto: 2028-01-01\nedits:\n  - describe: luminaire\n    attributes: { maxPower: 27.5, controlMode: cabinet, installedOn: 2027-06-01 }");
        var proposed = Assert.Single(Proposal.Of(Head, text, Lamps, None).Edits);
        Assert.Equal("2027-06-01", proposed.Attributes["installedOn"]);
        var told = Assert.Single(Importing.Map(proposed.Mapping!, "asset\nL-1\n").Assets());
        Assert.Equal(Lamps[1].Asset, told.Id);
        Assert.True(DescriptionMerge.Same(((DescribeEdit)text.Edits[0]).On(Lamps[1].Description), DescriptionMerge.Of(Lamps[1].Description, told.Description)));
    }

    private static readonly Dictionary<string, RuleState> None = [];

    private static DocumentHead Head => new(IScenarios.Kind, "t", 1, false, "Zoé", "a try", Town.NewYear, "", 1);

    private static ScenarioText Read(string yaml) => ScenarioReader.Read(yaml, RuleBench.Catalogue).Value!;
}
