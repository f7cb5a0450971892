using System.Text;
using System.Text.Json;
using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Proposing;

/// <summary>What of a scenario the city can be asked for: rules as drafts, descriptions as an import, calendars as an assignment. Pure.</summary>
internal static class Proposal
{
    /// <param name="assets">Those of the kinds that are described.</param>
    /// <param name="live">The state of each rule that the city has under an id of the scenario's.</param>
    public static ScenarioProposal Of(DocumentHead head, ScenarioText text, IReadOnlyList<InventoryEntry> assets, IReadOnlyDictionary<string, RuleState> live) => new(
        head, text.Title, [.. text.Rules.Select(r => new ProposedRule(r.Key, r.Value, live.TryGetValue(r.Key, out var state) ? state : null))], [.. text.Without],
        [.. text.Edits.Select((edit, index) => edit is DescribeEdit described ? Of(described, index, assets) : null).OfType<ProposedEdit>()],
        [.. LeftOut(text)]);

    /// <summary>The kinds that a scenario describes anew.</summary>
    public static IEnumerable<string> Kinds(ScenarioText text) => text.Edits.OfType<DescribeEdit>().Select(e => e.Kind.Key).Distinct();

    public static IEnumerable<InventoryEntry> Reached(DescribeEdit edit, IEnumerable<InventoryEntry> assets) => assets.Where(a => edit.IsFor(a.Asset, a.Description));

    /// <summary>Those of which something would change.</summary>
    public static IEnumerable<InventoryEntry> Changed(DescribeEdit edit, IEnumerable<InventoryEntry> assets) =>
        Reached(edit, assets).Where(a => !DescriptionMerge.Same(a.Description, edit.On(a.Description)));

    private static ProposedEdit Of(DescribeEdit edit, int index, IReadOnlyList<InventoryEntry> assets)
    {
        var calendar = edit.Attributes.TryGetValue(AttributeDefinition.CalendarName, out var given) ? given.Text : null;
        var others = edit.Attributes.Where(a => a.Key != AttributeDefinition.CalendarName).ToDictionary(a => a.Key, a => a.Value.ToString());
        return new(
            index, edit.Kind.Key, edit.From, edit.Attributes.ToDictionary(a => a.Key, a => Written(a.Value)), Reached(edit, assets).Count(), Changed(edit, assets).Count(),
            calendar, others.Count > 0 ? Mapping(edit.Kind.Key, others) : null);
    }

    /// <summary>Every row is an asset, and all get the same.</summary>
    private static string Mapping(string kind, Dictionary<string, string> values)
    {
        var text = new StringBuilder($"kind: {kind}\nid: asset\nformat: csv\nencoding: utf-8\nseparator: \",\"\ndecimal: \".\"\nattributes:\n");
        foreach (var (name, value) in values)
        {
            text.Append($"  {name}: {{ value: {JsonSerializer.Serialize(value)} }}\n");
        }

        return text.ToString();
    }

    /// <summary>For people: an instant is the day that it begins.</summary>
    private static string Written(Value value) => value.Form == ValueForm.Instant ? LegalTime.Of(new((long)value.Number)).Date.ToString("O") : value.ToString();

    private static IEnumerable<Outcome> LeftOut(ScenarioText text)
    {
        var others = text.Edits.Count(e => e is not DescribeEdit);
        if (others > 0)
        {
            yield return Outcome.Refused(
                "edit-not-proposed", $"{others} of its edits describe no asset: outages, demand and commands are of the scenario alone.",
                "Plan what they stand for where it is planned live: work orders, commands, opening hours.");
        }

        if (text.Prices.Count + text.Emissions.Count > 0 || text.Growth is not null)
        {
            yield return Outcome.Refused("prices-not-proposed", "Prices, emission factors and growth only reckon the scenario: nothing of the city has them.", "Those of the contract stand in the contract.");
        }

        if (text.Weather is not null)
        {
            yield return Outcome.Refused("weather-not-proposed", "Its weather is of the scenario alone.", "Nothing to do.");
        }
    }
}
