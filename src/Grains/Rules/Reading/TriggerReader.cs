using Beffroi.Inventory.Mapping;
using Beffroi.Rules.Cel;
using Beffroi.Twin;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Rules.Reading;

/// <summary>Reads what makes a rule look: a list of one-key blocks, or one.</summary>
internal static partial class TriggerReader
{
    private const int Most = 4;

    private static readonly string[] Words = ["change", "threshold", "holds", "silence", "clock", "sun", "alarm"];

    public static IReadOnlyList<RuleTrigger> Read(RuleSection document, AssetKind kind, CelNames names)
    {
        var nodes = document.Node("triggers") switch
        {
            null or YamlSequenceNode { Children.Count: 0 } => document.Missing<YamlNode[]>("triggers") ?? [],
            YamlSequenceNode list => [.. list.Children],
            var one => (YamlNode[])[one],
        };
        if (nodes.Length > Most)
        {
            document.Faults.Add(nodes[Most], RuleSeverity.Error, "too-many", $"A rule has {Most} triggers at most.", "Write two rules.");
        }

        return [.. nodes.Take(Most).Select(node => One(document, node, kind, names)).OfType<RuleTrigger>()];
    }

    private static RuleTrigger? One(RuleSection document, YamlNode node, AssetKind kind, CelNames names)
    {
        if (node is not YamlMappingNode block || block.Children.Count != 1)
        {
            return document.Faults.Error<RuleTrigger>(node, "wrong-form", "A trigger is one word and what belongs to it.", $"Write one of {string.Join(", ", Words)}, such as '- change: {kind.Main.Name}'.");
        }

        var section = new RuleSection(block, "a trigger", document.Faults);
        var trigger = section.Pairs.Single().Key switch
        {
            "change" => Change(section, names),
            "threshold" => section.Section("threshold") is { } part ? Threshold(part, names) : null,
            "holds" => section.Section("holds") is { } part ? Holds(part, names) : null,
            "silence" => section.Section("silence") is { } part ? Silence(part, kind) : null,
            "clock" => section.Section("clock") is { } part ? Clock(part) : null,
            "sun" => section.Section("sun") is { } part ? Sun(part) : null,
            "alarm" => section.Section("alarm") is { } part ? Alarm(part, kind) : null,
            var other => document.Faults.Error<RuleTrigger>(node, "unknown-trigger", $"There is no trigger '{other}'.{Closest.Hint(other, Words, "There are")}", "docs/rules.md lists the triggers."),
        };
        return trigger;
    }

    private static RuleTrigger? Change(RuleSection section, CelNames names)
    {
        RuleSource?[] sources = [.. section.Words("change").Select(word => Source(section, section.Node("change")!, word, names))];
        return sources.Length > 0 && !sources.Contains(null) ? new RuleTrigger.Change([.. sources.OfType<RuleSource>()]) : null;
    }

    private static RuleTrigger? Threshold(RuleSection section, CelNames names)
    {
        var word = section.Scalar("of", required: true);
        var source = word is null ? null : Source(section, word, word.Value!, names);
        var (above, below) = (section.Number("above", -1e12, 1e12), section.Number("below", -1e12, 1e12));
        var clear = section.Number("clear", -1e12, 1e12) ?? above ?? below ?? 0;
        var time = Time(section, "for");
        section.Close();
        if (source is null)
        {
            return null;
        }

        if (source.Property.Form != ValueForm.Number)
        {
            return section.Faults.Error<RuleTrigger>(word!, "wrong-form", $"{source.Name} is no number.", "Use 'change' or 'holds' for it.");
        }

        if ((above is null) == (below is null))
        {
            return section.Faults.Error<RuleTrigger>(section.Self, "missing-field", "A threshold wants one of 'above' and 'below'.", "Write above: 1000.");
        }

        return above is { } high && clear > high || below is { } low && clear < low
            ? section.Faults.Error<RuleTrigger>(section.Node("clear")!, "out-of-range", "'clear' stands on the wrong side of the limit.", "It is where the value has come back to: lower than 'above', higher than 'below'.")
            : new RuleTrigger.Threshold(source, above ?? below!.Value, above is not null, clear, time);
    }

    private static RuleTrigger? Holds(RuleSection section, CelNames names)
    {
        var condition = RuleReader.Condition(section, "condition", names, required: true);
        var time = Time(section, "for");
        section.Close();
        return condition is null ? null : new RuleTrigger.Holds(condition, time);
    }

    private static RuleTrigger? Silence(RuleSection section, AssetKind kind)
    {
        var property = section.Scalar("of") is { } word ? Property(section, word, word.Value!, kind) : null;
        var time = section.Duration("for", TimeSpan.FromSeconds(10), TimeSpan.FromDays(366), required: true);
        section.Close();
        return time is { } span ? new RuleTrigger.Silence(property, span) : null;
    }

    private static RuleTrigger? Alarm(RuleSection section, AssetKind kind)
    {
        var code = section.Scalar("code", required: true);
        var raised = section.Choice("on", true, ("raised", true), ("ended", false));
        section.Close();
        if (code is null)
        {
            return null;
        }

        return code.Value!.StartsWith("rule/", StringComparison.Ordinal) || kind.Alarms.Any(a => a.Code == code.Value)
            ? new RuleTrigger.Alarm(code.Value, raised)
            : section.Faults.Error<RuleTrigger>(code, "unknown-alarm", $"A {kind.Key} has no alarm '{code.Value}'.{Closest.Hint(code.Value, kind.Alarms.Select(a => a.Code), "It has")}", "Write one of its alarms, or rule/ and a rule's id.");
    }

    private static TimeSpan Time(RuleSection section, string key) => section.Duration(key, TimeSpan.Zero, TimeSpan.FromDays(366)) ?? TimeSpan.Zero;

    private static RuleSource? Source(RuleSection section, YamlNode at, string word, CelNames names)
    {
        if (names.Source(word) is { } source)
        {
            return source;
        }

        return word.StartsWith(CelNames.Input, StringComparison.Ordinal)
            ? section.Faults.Error<RuleSource>(at, "unknown-input", $"The rule has no input '{word[CelNames.Input.Length..]}'.{Closest.Hint(word, names.Inputs(), "It has")}", "Declare it under 'inputs'.")
            : Property(section, at, word, names.Kind) is { } property ? new(property.Name, property, null) : null;
    }

    private static Property? Property(RuleSection section, YamlNode at, string word, AssetKind kind) => kind.Find(word)
        ?? section.Faults.Error<Property>(at, "unknown-property", $"A {kind.Key} has no property '{word}'.{Closest.Hint(word, kind.Properties.Select(p => p.Name), "It has")}", "Write one of its properties.");
}
