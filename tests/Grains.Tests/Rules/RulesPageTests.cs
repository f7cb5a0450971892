using System.Text.RegularExpressions;
using Beffroi.Inventory;
using Beffroi.Rules.Cel;
using Beffroi.Rules.Reading;

namespace Beffroi.Rules;

/// <summary>docs/rules.md says what is so.</summary>
public sealed partial class RulesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(InventoryData.Mappings, "..", "docs", "rules.md"));

    [Fact]
    public void Its_rules_are_rules() => Assert.All(Blocks("yaml"), yaml => Assert.Empty(RuleReader.Read(yaml, RuleBench.Catalogue).Diagnostics));

    [Fact]
    public void Its_conditions_are_conditions_of_a_luminaire() => Assert.All(Blocks("cel").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)), line =>
    {
        CelCondition.Compile(line, new(RuleBench.Catalogue.Kind("luminaire")), out var faults);
        Assert.Empty(faults);
    });

    [Fact]
    public void It_names_every_function_trigger_action_and_field()
    {
        Assert.All(CelFunctions.All, f => Assert.Contains(f.Name, Page));
        Assert.All(RuleWords.Triggers.Concat(RuleWords.Actions), w => Assert.Contains($"- {w.Name}:", Page));
        Assert.All(RuleWords.Fields, w => Assert.Contains($"`{w.Name}`", Page));
    }

    [Fact]
    public void Every_word_of_the_vocabulary_can_be_written_as_it_is_shown() => Assert.All(RuleWords.Triggers, word =>
    {
        var kind = RuleBench.Catalogue.Kinds.First(k => RuleReader.Read(Rule(k.Key, word.Written), RuleBench.Catalogue).Document is not null);
        Assert.NotNull(kind);
    });

    private static string Rule(string kind, string trigger) => $"title: t\nkind: {kind}\ntriggers:\n  {trigger}\nactions:\n  - notify: {{ to: x, text: t }}";

    private static IEnumerable<string> Blocks(string language)
    {
        var blocks = Block().Matches(Page).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value).ToList();
        Assert.NotEmpty(blocks);
        return blocks;
    }

    [GeneratedRegex("```(\\w+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
