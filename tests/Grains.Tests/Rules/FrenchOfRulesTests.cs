using Beffroi.Language;
using Beffroi.Rules.Cel;
using Beffroi.Rules.Reading;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Whatever is said of a rule is said in French too: whole sentences, with what they name.</summary>
public sealed class FrenchOfRulesTests
{
    private const string Sound = """
        title: { en: a, fr: b }
        kind: luminaire
        scope: { authority: chalons, tags: [park], within: { of: [4.36, 48.95], metres: 800 } }
        triggers:
          - change: presence
          - threshold: { of: power, above: 50, for: 5m }
        when: power > 5
        actions:
          - command: { control: level, value: 80, for: 5m }
        """;

    public static TheoryData<string> BadRules =>
    [
        "", "- a", "title: [", "title: a\n---\ntitle: b", "title: a\ntitle: b", "a: &x 1\nb: *x", new string('x', RuleReader.LongestRule + 1), "a: [[[[[[[[[[[[[[1]]]]]]]]]]]]]]",
        "title: a\nkind: luminaire\ntriggers: []\nactions: []", "title: a\nkind: luminaire",
        .. Instead("kind: luminaire", "kind: lumiere", "kind: luminaire\ncolour: red", "kind: zzzzzzzzzz"),
        .. Instead("title: { en: a, fr: b }", "title: { en: a }", "title: [a]", $"title: {new string('a', 501)}"),
        .. Instead(
            "change: presence", "change: presense", "change: { a: b }", "changes: presence", "zzzzzzz: presence", "holds: { condition: 'power >', for: 5m }", "holds: 5", "silence: { of: power, for: 1s }",
            "clock: { at: noon, days: [mon, tomorrow] }", "sun: { at: sunset, elevation: 3 }", "alarm: { code: nothing }", "alarm: { code: outage, on: risen }", "change: level"),
        .. Instead("above: 50", "above: 50, clear: 60", "over: 50", "above: 50, below: 3", "above: high"),
        .. Instead("of: power", "of: supply", "of: [a]"),
        .. Instead("control: level", "control: lvl", "control: zzzzzzzzzz"),
        .. Instead("value: 80", "value: 180", "value: bright", "value: [1]"),
        .. Instead(", for: 5m }\nwhen", ", for: soon }\nwhen"),
        .. Instead("80, for: 5m", "80", "80, until: cleared", "80, until: dawn", "80, for: 5m, slot: nobody", "80, for: 5m, of: feeder", "80, for: 5m, of: { link: feeder }", "80, for: 5m, of: { dependants: feeder }", "80, for: 5m, of: { x: y }", "80, for: 5m, of: { neighbours: { metres: 60, kind: zzz } }"),
        .. Instead("metres: 800", "metres: -1", "metres: [1]"),
        .. Instead("of: [4.36, 48.95]", "of: [4.36]", "of: here"),
        .. Instead("tags: [park]", "tags: { a: b }", "tags: [[a]]", "department: waste"),
        .. Instead("- command: {", "- commmand: {", "- 5\n  - command: {", "- alarm: {}\n  - command: {", "- notify: { to: 'a b', text: x }\n  - command: {"),
        .. Instead("- command: { control: level, value: 80, for: 5m }", string.Concat(Enumerable.Repeat("- relinquish: { control: level }\n  ", 9))),
        .. Instead("when: power > 5", "inputs: { feed: { link: feeder, property: supply } }", "inputs: { feed: { link: cabinet, property: nothing } }", "inputs: { feed: 5 }", "storm: { firings: 0 }", "damping: soon"),
        .. Instead(
            "when: power > 5", "inputs: { x: { total: here, sum: power } }", "inputs: { x: { total: territory } }", "inputs: { x: { total: district/d/waste, sum: power } }", "inputs: { x: { total: territory, kind: zzz, sum: power } }",
            "inputs: { x: { total: territory, sum: level } }", "inputs: { x: { total: territory, mean: power } }", "inputs: { x: { total: territory, count: { power: 5 } } }", "inputs: { x: { total: territory, share: { lit: dim } } }",
            "inputs: { x: { total: territory, count: lit } }", "inputs: { x: { total: territory, sum: power, coverage: 50 } }"),
        .. Instead("of: power", "of: input.zzz"),
    ];

    public static TheoryData<string> BadConditions =>
    [
        "", "powr > 5", "zzzzzzzzzzzz > 5", "power >", "power = 5", "power > 5 W", "power > 5W", "power > €", "mode == 'flashing'", "mode < 'on'", "power == 'a'", "power", "power > energyIndex", "power + energyIndex > 5",
        "age(power) > 5", "age(5) > duration('1s')", "duration('soon') > duration('1s')", "timestamp('x') > now", "knwn(power)", "note.matches('a')", "note == null", "[1].all(x, x > 0)", "if == 1", "note == 'a",
        "note == 'a\\q'", "power > 0x", "power > 1e999", "power && door", "power in []", "power in 5", "has(power)", "tag(note)", "quantity(1)", "size(1, 2) > 1", "-note == 'a'", "-door", "!power", "note % 2 > 1",
        "note * 2 > 1", "power ? 1 : 2", "door ? power : note", "note[0] == 'a'", "{'a': 1}", "power > 5 )", "(power > 5", "[1, 2]", "known(power).x", "now.getHours('Mars') > 1", "now.getHours(1, 2) > 1",
        string.Concat(Enumerable.Repeat("(", 60)), string.Join(" && ", Enumerable.Repeat("door", 300)), new string(' ', 2_001),
    ];

    [Theory, MemberData(nameof(BadRules))]
    public void A_bad_rule_is_told_in_French(string yaml)
    {
        var said = RuleReader.Read(yaml, RuleBench.Catalogue).Diagnostics;
        Assert.NotEmpty(said);
        Assert.All(said, InFrench);
    }

    [Theory, MemberData(nameof(BadConditions))]
    public void A_bad_condition_is_told_in_French(string condition)
    {
        Assert.Null(CelCondition.Compile(condition, new CelNames(SomeLantern.Kind), out var said));
        Assert.NotEmpty(said);
        Assert.All(said, InFrench);
    }

    [Fact]
    public void Every_example_is_summed_up_in_French() => Assert.All(RuleExamples.Texts(), example =>
    {
        if (RuleReader.Read(example.Yaml, RuleBench.Catalogue).Document is { } document)
        {
            Assert.StartsWith("Pour chaque équipement", French.Of(RuleSentence.Of(document)), StringComparison.Ordinal);
            Assert.Empty(French.EnglishIn(RuleSentence.Of(document)));
        }
    });

    [Fact]
    public void A_firing_says_in_French_what_made_it_and_what_it_did()
    {
        var document = RuleReader.Read(Sound, RuleBench.Catalogue).Document!;
        Assert.Equal(["presence a changé", "power au-dessus de 50"], document.Triggers.Select(t => French.Of(t.Words)));
        Assert.Equal(["luminaire level = 80 pendant 5m"], document.Actions.Select(a => French.Of(a.Words)));
    }

    private static void InFrench(RuleDiagnostic said)
    {
        Assert.All(new[] { said.Said, said.Advised }, phrase =>
        {
            var french = French.Of(phrase);
            Assert.NotEqual(phrase.ToString(), french);
            Assert.Empty(French.EnglishIn(phrase));
            Assert.All(French.NamedIn(phrase), name => Assert.Contains(name, french, StringComparison.Ordinal));
        });
    }

    private static IEnumerable<string> Instead(string part, params string[] others) => others.Select(other => Sound.Replace(part, other, StringComparison.Ordinal));
}
