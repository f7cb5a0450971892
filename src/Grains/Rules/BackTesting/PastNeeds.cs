using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>Which series of history a rule has to be told to run over it: reading the others would be most of the work. Pure.</summary>
internal static class PastNeeds
{
    /// <summary>What its triggers follow and its condition reads, and what is commanded, for the energy. All, where an alarm or a silence can come from any.</summary>
    public static Property[] Of(RuleDocument document)
    {
        if (document.Triggers.Any(t => t is RuleTrigger.Alarm or RuleTrigger.Silence { Property: null }))
        {
            return [.. document.Kind.Properties];
        }

        var bits = document.Triggers.Aggregate(document.When?.Reads ?? 0, (bits, t) => bits | (t is RuleTrigger.Silence ? t.Reads : t.Follows));
        bits = document.Actions.OfType<RuleAction.Command>().Where(c => c.Targets.Kind == document.Kind).Aggregate(bits, (all, c) => all | (1UL << c.Control.Slot));
        return [.. document.Kind.Properties.Where(p => (bits & (1UL << p.Slot)) != 0)];
    }

    /// <summary>What totals sum up of assets of that kind.</summary>
    public static Property[] OfTotals(RuleDocument document, AssetKind kind) => [.. document.Inputs.OfType<RuleInput.Total>().Where(i => i.Kind == kind).Select(i => i.Figure.Of.Property).Distinct()];

    /// <summary>What inputs tell of assets of that kind.</summary>
    public static Property[] OfInputs(RuleDocument document, AssetKind kind) => [.. document.Inputs.OfType<RuleInput.Linked>().Where(i => i.Kind == kind).Select(i => i.Property).Distinct()];
}
