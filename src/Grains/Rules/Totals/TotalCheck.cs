using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Rollups;

namespace Beffroi.Rules.Totals;

/// <summary>What the inventory of today says of a rule that looks at totals: whether anybody is counted, and whether too many are told.</summary>
internal static class TotalCheck
{
    /// <summary>From so many assets on, what one total costs is worth a thought: each change of it is a turn of each.</summary>
    public const int Many = 2_000;

    /// <summary>So many turns a minute are 8 % of what a silo is measured to take.</summary>
    public const int TooMany = 20_000;

    /// <param name="assets">In the rule's scope; null for more than can be counted.</param>
    /// <param name="exists">Whether the inventory has any such asset.</param>
    public static async Task<RuleDiagnostic[]> Check(RuleDocument document, int? assets, Func<InventoryFilter, Task<bool>> exists)
    {
        RuleInput.Total[] totals = [.. document.Inputs.OfType<RuleInput.Total>()];
        if (totals.Length == 0)
        {
            return [];
        }

        var said = new List<RuleDiagnostic>();
        if (assets is null or > Many)
        {
            var severity = assets is null or > TooMany ? RuleSeverity.Error : RuleSeverity.Warning;
            var sentence = assets is { } count
                ? Phrase.Of($"Each time the total is another, {count} assets take it up; {TooMany} may.")
                : Phrase.Of($"Each time the total is another, more assets than can be counted take it up; {TooMany} may.");
            said.Add(Said(document, severity, "many-look-at-total", sentence, "Write the rule for what acts for all of them, such as their cabinet or sign, or narrow its scope."));
        }

        foreach (var total in totals)
        {
            if (total.Node is TotalNode.Named { Node: var node } && !await exists(Members(total.Kind.Key, node)))
            {
                said.Add(Said(document, RuleSeverity.Warning, "empty-total", $"There is no {total.Kind.Key} in {node}: input.{total.Name} stays unknown.", "Check the node's name, or import the assets first."));
            }
        }

        return [.. said];
    }

    private static InventoryFilter Members(string kind, NodeId node)
    {
        var parts = node.Text.Split('/');
        return new()
        {
            Kind = kind,
            Authority = parts[0] == "authority" ? parts[1] : null,
            District = parts[0] == "district" && !parts[1].StartsWith(NodeId.Nowhere, StringComparison.Ordinal) ? parts[1] : null,
            Limit = 1,
        };
    }

    private static RuleDiagnostic Said(RuleDocument document, RuleSeverity severity, string code, Phrase sentence, Phrase advice) =>
        new(document.InputsLine, 1, 1, severity, code, sentence, advice);
}
