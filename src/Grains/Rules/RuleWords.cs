using Beffroi.Rules.Cel;
using Beffroi.Rules.Reading;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>The words of rules, for editors and for the page that lists them.</summary>
public static class RuleWords
{
    public static readonly RuleWord[] Triggers =
    [
        new("change", "- change: presence", "a property or an input became another value"),
        new("threshold", "- threshold: { of: co2, above: 1000, clear: 900, for: 5m }", "a number passed a limit, and stays beyond until it clears"),
        new("holds", "- holds: { condition: \"power > 5\", for: 10m }", "a condition has been true for so long"),
        new("silence", "- silence: { of: level, for: 2h }", "nothing was observed for so long"),
        new("clock", "- clock: { at: \"06:30\", days: [mon, tue] }", "a time of the day"),
        new("sun", "- sun: { at: sunset, offset: -15m }", "the sun passed an elevation"),
        new("alarm", "- alarm: { code: outage, on: raised }", "an alarm was raised or ended"),
    ];

    public static readonly RuleWord[] Actions =
    [
        new("command", "- command: { control: level, value: 100, for: 10m }", "puts a value into the priority stack, for a time or until: cleared"),
        new("relinquish", "- relinquish: { control: level }", "takes back what the rule put there"),
        new("alarm", "- alarm: { priority: minor }", "raises the rule's alarm, until the trigger clears or for a time"),
        new("notify", "- notify: { to: on-call, text: \"…\" }", "sends a notification"),
        new("work-order", "- work-order: { to: lighting, text: \"…\" }", "asks for work"),
        new("webhook", "- webhook: { to: name, text: \"…\" }", "calls a webhook of the settings"),
    ];

    public static readonly RuleWord[] Fields =
    [
        new("title", "title: { en: \"…\", fr: \"…\" }", "what the rule is called; its alarm's title"),
        new("sentence", "sentence: { en: \"…\", fr: \"…\" }", "what it is for"),
        new("kind", "kind: luminaire", "the kind of asset it looks at"),
        new("scope", "scope: { authority: [a], district: [d], tags: [t], without: [t], assets: [key], within: { of: [lon, lat], metres: 500 } }", "which of them"),
        new("inputs", "inputs: { feed: { link: cabinet, property: supply } }", "what it sees of the asset it hangs on, as input.feed"),
        new("total", "inputs: { dark: { total: own-district, kind: luminaire, count: { lit: false }, coverage: 0.8 } }", "what it sees of many: the sum, mean, count or share of a district, an authority or the territory"),
        new("triggers", "triggers:", "what makes it look"),
        new("when", "when: power > 5", "what must be true then"),
        new("actions", "actions:", "what it does"),
        new("damping", "damping: 10m", "the least time between two firings on one asset"),
        new("storm", "storm: { firings: 1000, per: 1m }", "firings a silo lets through; beyond, they are counted"),
    ];

    public static RuleVocabulary Of(Catalogue catalogue) => new(
        [.. CelFunctions.All.Select(f => new RuleWord(f.Name, f.Written, f.Gives))],
        Triggers,
        Actions,
        Fields,
        catalogue.Kinds.ToDictionary(k => k.Key, k => new CelNames(k).All().ToArray()),
        catalogue.Kinds.ToDictionary(k => k.Key, k => RuleControls.Names(k).ToArray()));
}
