using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Whether a rule can run in a scenario: it must look at nothing that assets do not show in virtual time, its own, those it hangs on and those that totals count, and command none that do not live there. Pure.</summary>
public static class RuleFit
{
    /// <summary>Why it cannot; null when it can.</summary>
    public static Outcome? Obstacle(CompiledRule rule)
    {
        var document = rule.Document;
        var kind = document.Kind;
        return Kinds(document).FirstOrDefault(k => k.Living is null) is { } still ? Refused("kind-not-simulated", $"The rule '{rule.Id}' is about a {still.Key}, and no scenario runs one yet.")
            : kind.Living is not SimulatedLiving && document.Triggers.OfType<RuleTrigger.Alarm>().Any(a => !a.Code.StartsWith("rule/", StringComparison.Ordinal)) ? Refused("rule-waits-for-alarm", $"The rule '{rule.Id}' waits for an alarm, and a scenario judges none yet.")
            : Unobeyed(document) is { } order ? Refused("control-not-simulated", $"The rule '{rule.Id}' commands {order.Control.Name}, which a {order.Targets.Kind.Key} does not obey in a scenario.")
            : Unshown(document, kind, kind.Living!) is { } property ? Refused("property-not-shown", $"The rule '{rule.Id}' looks at {property.Name}, which a {kind.Key} does not show in a scenario.")
            : document.Inputs.FirstOrDefault(i => !Shows(i.Kind, PropertyOf(i))) is { } input ? Refused("property-not-shown", $"The rule '{rule.Id}' looks at {PropertyOf(input).Name}, which a {input.Kind.Key} does not show in a scenario.")
            : null;
    }

    /// <summary>Of a rule whose doings come back to it through so many assets that they cannot be lived one after the other.</summary>
    public static Outcome TooLarge(string rule, int assets, int days) => Outcome.Refused(
        "group-too-large", $"What the rule '{rule}' does comes back to it through other assets, and {assets} of them hang together so: each of them would have to wait for the others.",
        $"Run {days} days at most, narrow the rule's scope, or let it look at a total, which comes back by the clock.");

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

    private static IEnumerable<AssetKind> Kinds(RuleDocument document) =>
        document.Actions.Select(Drafting.Targets).OfType<RuleTargets>().Select(t => t.Kind).Concat(document.Inputs.Select(i => i.Kind)).Prepend(document.Kind);

    private static Property PropertyOf(RuleInput input) => input is RuleInput.Total total ? total.Figure.Of.Property : input.Property;

    private static bool Shows(AssetKind kind, Property property) => kind.Living!.Shown.Any(s => s.Property == property);

    private static Outcome Refused(string code, Language.Phrase sentence) =>
        Outcome.Refused(code, sentence, "Leave it out of the scenario; its figures are then those without it.");
}
