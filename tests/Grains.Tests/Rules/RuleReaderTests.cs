using System.Text;
using Beffroi.Rules.Reading;
using Beffroi.Support.Fuzzing;

namespace Beffroi.Rules;

/// <summary>What is wrong with a rule is said where it stands.</summary>
public sealed class RuleReaderTests
{
    private const string Sound = """
        title: { en: a, fr: b }
        kind: luminaire
        scope: { authority: chalons, tags: [park], within: { of: [4.36, 48.95], metres: 800 } }
        triggers:
          - change: presence
          - threshold: { of: power, above: 50 }
        when: >
          presence &&
          power > 5
        actions:
          - command: { control: level, value: 80, for: 5m }
        """;

    [Fact]
    public void A_sound_rule_has_nothing_to_say()
    {
        var reading = RuleReader.Read(Sound, RuleBench.Catalogue);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(("luminaire", 2, 1), (reading.Document!.Kind.Key, reading.Document.Triggers.Count, reading.Document.Actions.Count));
    }

    [Theory]
    [InlineData("kind: luminaire", "kind: lumiere", "unknown-kind", 2, 7)]
    [InlineData("kind: luminaire", "kind: luminaire\ncolour: red", "unknown-field", 3, 1)]
    [InlineData("title: { en: a, fr: b }", "title: { en: a }", "missing-field", 1, 8)]
    [InlineData("change: presence", "change: presense", "unknown-property", 5, 13)]
    [InlineData("change: presence", "changes: presence", "unknown-trigger", 5, 5)]
    [InlineData("above: 50", "above: 50, clear: 60", "out-of-range", 6, 47)]
    [InlineData("above: 50", "over: 50", "missing-field", 6, 16)]
    [InlineData("of: power", "of: supply", "wrong-form", 6, 22)]
    [InlineData("  power > 5", "  powr > 5", "cel-unknown-name", 9, 3)]
    [InlineData("  presence &&", "  presense &&", "cel-unknown-name", 8, 3)]
    [InlineData("control: level", "control: lvl", "unknown-control", 11, 25)]
    [InlineData("value: 80", "value: 180", "out-of-range", 11, 39)]
    [InlineData(", for: 5m", "", "missing-field", 11, 14)]
    [InlineData("for: 5m", "until: cleared", "never-cleared", 11, 5)]
    [InlineData("for: 5m", "for: soon", "out-of-range", 11, 48)]
    [InlineData("change: presence", "change: level", "loop", 11, 5)]
    [InlineData("metres: 800", "metres: -1", "out-of-range", 3, 81)]
    [InlineData("kind: luminaire", "kind: luminaire\nkind: cabinet", "rule-not-yaml", 3, 1)]
    [InlineData("kind: luminaire", "kind: \tluminaire: x", "rule-not-yaml", 2, 17)]
    public void A_fault_has_its_place(string part, string instead, string code, int line, int column)
    {
        var reading = RuleReader.Read(Sound.Replace(part, instead, StringComparison.Ordinal), RuleBench.Catalogue);
        Assert.Null(reading.Document);
        Assert.Contains((code, line, column), reading.Diagnostics.Select(d => (d.Code, d.Line, d.Column)));
        Assert.All(reading.Diagnostics, d => Assert.True(d.Sentence.Length > 5 && d.Advice.Length > 3));
    }

    [Fact]
    public void Safety_is_possible_and_remarked()
    {
        var reading = RuleReader.Read(Sound.Replace("value: 80", "value: 80, slot: safety", StringComparison.Ordinal), RuleBench.Catalogue);
        Assert.Equal("safety-slot", Assert.Single(reading.Diagnostics).Code);
        Assert.NotNull(reading.Document);
    }

    [Fact]
    public void Loops_over_several_rules_are_refused_unless_one_is_damped()
    {
        var one = Rule("level", "voltage: x");
        var book = new RuleBook(1, [Compiled("b", "luminaire", "level", "sign")]);
        Assert.Empty(RuleGraph.Check("a", Document(one), book));

        var forth = Compiled("forth", "building", "heatingSetPoint", "ventilation");
        var back = "title: t\nkind: building\ntriggers: [{ change: ventilation }]\nactions: [{ command: { control: heatingSetPoint, value: 19, for: 1h } }]";
        Assert.Equal("loop", RuleGraph.Check("back", Document(back), new(1, [forth])).First().Code);
        Assert.Empty(RuleGraph.Check("back", Document(back + "\ndamping: 10m"), new(1, [forth])));
    }

    [Fact]
    public void Rules_that_command_the_same_in_one_slot_are_remarked_unless_their_scopes_are_apart()
    {
        var park = Sound.Replace("tags: [park]", "tags: [park], district: a", StringComparison.Ordinal).Replace("80", "20", StringComparison.Ordinal);
        var book = new RuleBook(1, [RuleBench.Compile(Sound, "other")]);
        Assert.Equal("conflict", Assert.Single(RuleGraph.Check("mine", Document(park), book)).Code);

        var elsewhere = park.Replace("authority: chalons", "authority: reims", StringComparison.Ordinal);
        Assert.Empty(RuleGraph.Check("mine", Document(elsewhere), book));
    }

    [Fact]
    public void Any_text_is_a_rule_or_has_faults_with_their_places()
    {
        string[] samples = [Sound, .. RuleExamples.Texts().Select(e => e.Yaml)];
        Fuzz.Run(Mutations.Of(samples), 600, bytes =>
        {
            var text = Encoding.UTF8.GetString(bytes);
            var reading = Fuzz.Bounded(text.Length, 4_000, 12_000_000, () => RuleReader.Read(text, RuleBench.Catalogue));
            Assert.True(reading.Document is not null || reading.Diagnostics.Any(d => d.Severity == RuleSeverity.Error));
            Assert.All(reading.Diagnostics, d => Assert.True(d is { Line: >= 1, Column: >= 1, Length: >= 1 }, d.ToString()));
        });
    }

    private static RuleDocument Document(string yaml) => RuleBench.Compile(yaml, "x").Document;

    private static string Rule(string property, string unused) =>
        $"title: {unused.Length}\nkind: luminaire\ntriggers: [{{ change: voltage }}]\nactions: [{{ command: {{ control: {property}, value: 1, for: 1h }} }}]";

    private static CompiledRule Compiled(string id, string kind, string property, string control) => control == "sign"
        ? RuleBench.Compile($"title: t\nkind: {kind}\ntriggers: [{{ change: {property} }}]\nactions: [{{ notify: {{ to: x, text: t }} }}]", id)
        : RuleBench.Compile($"title: t\nkind: {kind}\ntriggers: [{{ change: {property} }}]\nactions: [{{ command: {{ control: {control}, value: 10, for: 1h }} }}]", id);
}
