using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Whether a rule can run in a scenario: it must look at nothing that assets do not show in virtual time, and act on its own asset alone. Pure.</summary>
public static class RuleFit
{
    /// <summary>Why it cannot; null when it can.</summary>
    public static Outcome? Obstacle(CompiledRule rule)
    {
        var document = rule.Document;
        var kind = document.Kind;
        return kind.Living is not { } living ? Refused("kind-not-simulated", $"No scenario runs a {kind.Key} yet.")
            : document.Inputs.Count > 0 ? Refused("rule-looks-beyond", $"The rule '{rule.Id}' looks at other assets or totals, which a scenario does not give it yet.")
            : document.Actions.Any(ActsBeyond) ? Refused("rule-acts-beyond", $"The rule '{rule.Id}' commands other assets, which a scenario does not let it yet.")
            : rule.HasAlarms && living is not SimulatedLiving ? Refused("rule-waits-for-alarm", $"The rule '{rule.Id}' waits for an alarm, and a scenario judges none yet.")
            : Unobeyed(document) is { } order ? Refused("control-not-simulated", $"The rule '{rule.Id}' commands {order.Control.Name}, which a {order.Targets.Kind.Key} does not obey in a scenario.")
            : Unshown(document, kind, living) is { } property ? Refused("property-not-shown", $"The rule '{rule.Id}' looks at {property.Name}, which a {kind.Key} does not show in a scenario.")
            : null;
    }

    /// <summary>Slots whose content decides what it does, a bit each.</summary>
    public static ulong Reads(RuleDocument document) =>
        document.Triggers.Aggregate(document.When?.Reads ?? 0, (bits, t) => bits | (t is RuleTrigger.Silence { Property: { } of } ? 1UL << of.Slot : t.Follows));

    private static Property? Unshown(RuleDocument document, AssetKind kind, Living living)
    {
        var reads = Reads(document);
        return Array.Find(kind.Properties, p => (reads & (1UL << p.Slot)) != 0 && !living.Shown.Any(s => s.Property == p));
    }

    private static RuleAction.Command? Unobeyed(RuleDocument document) =>
        document.Actions.OfType<RuleAction.Command>().FirstOrDefault(c => c.Targets.Kind.Living?.Obeys.Contains(c.Control) != true);

    private static bool ActsBeyond(RuleAction action) =>
        action is RuleAction.Command { Targets: not RuleTargets.Self } or RuleAction.Relinquish { Targets: not RuleTargets.Self };

    private static Outcome Refused(string code, Language.Phrase sentence) =>
        Outcome.Refused(code, sentence, "Leave it out of the scenario; its figures are then those without it.");
}
