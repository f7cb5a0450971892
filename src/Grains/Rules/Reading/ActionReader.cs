using Beffroi.Inventory.Mapping;
using Beffroi.Twin;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Rules.Reading;

/// <summary>Reads what a rule does: a list of one-key blocks, or one.</summary>
internal static partial class ActionReader
{
    private const int Most = 8;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private static readonly string[] Words = ["command", "relinquish", "alarm", "notify", "work-order", "webhook"];

    public static IReadOnlyList<RuleAction> Read(RuleSection document, AssetKind kind, Catalogue catalogue)
    {
        var nodes = document.Node("actions") switch
        {
            null or YamlSequenceNode { Children.Count: 0 } => document.Missing<YamlNode[]>("actions") ?? [],
            YamlSequenceNode list => [.. list.Children],
            var one => (YamlNode[])[one],
        };
        if (nodes.Length > Most)
        {
            document.Faults.Add(nodes[Most], RuleSeverity.Error, "too-many", $"A rule has {Most} actions at most.", "Write two rules.");
        }

        return [.. nodes.Take(Most).Select(node => One(document, node, kind, catalogue)).OfType<RuleAction>()];
    }

    private static RuleAction? One(RuleSection document, YamlNode node, AssetKind kind, Catalogue catalogue)
    {
        if (node is not YamlMappingNode block || block.Children.Count != 1)
        {
            return document.Faults.Error<RuleAction>(node, "wrong-form", "An action is one word and what belongs to it.", $"Write one of {string.Join(", ", Words)}.");
        }

        var outer = new RuleSection(block, "an action", document.Faults);
        var word = outer.Pairs.Single().Key;
        if (!Words.Contains(word))
        {
            return document.Faults.Error<RuleAction>(node, "unknown-action", $"There is no action '{word}'.{Closest.Hint(word, Words, "There are")}", "docs/rules.md lists the actions.");
        }

        if (outer.Section(word) is not { } section)
        {
            return null;
        }

        var action = word switch
        {
            "command" or "relinquish" => Control(section, word, kind, catalogue),
            "alarm" => Alarm(section),
            _ => Send(section, word),
        };
        section.Close();
        return action;
    }

    private static RuleAction Alarm(RuleSection section) =>
        new RuleAction.Alarm(PriorityOf(section, Priority.Minor), section.Duration("for", TimeSpan.FromSeconds(1), Longest));

    private static Priority PriorityOf(RuleSection section, Priority otherwise) => section.Choice(
        "priority", otherwise, ("danger", Priority.Danger), ("major", Priority.Major), ("minor", Priority.Minor), ("planned", Priority.Planned));

    private static RuleAction? Send(RuleSection section, string word)
    {
        var outlet = word == "notify" ? "notification" : word;
        var to = section.Scalar("to", required: true);
        var text = RuleTexts.Read(section, "text", required: true);
        var priority = PriorityOf(section, Priority.Planned);
        if (to is not null && (to.Value!.Length > 60 || !to.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
        {
            return section.Faults.Error<RuleAction>(to, "wrong-form", "'to' is the name of a role, a team or a webhook: 60 letters, digits, hyphens.", "Addresses and secrets stand in the settings, not in rules.");
        }

        return to is null || text is null ? null : new RuleAction.Send(outlet, to.Value!, text, priority);
    }
}
