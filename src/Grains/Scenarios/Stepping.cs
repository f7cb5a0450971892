using Beffroi.Language;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>What a scenario over years leaves out, since it does not step through assets that live as they are simulated: what is unknown there is told, and not taken for nothing. Pure.</summary>
public static class Stepping
{
    private const string Advice = "Run a month or less: then each report is looked at; what a rule commands is looked at over a year.";

    /// <summary>Why a rule is left out of so long a scenario; null when it is not.</summary>
    public static Outcome? Obstacle(CompiledRule rule, Stage stage) =>
        stage.IsStepped || rule.Document.Kind.Living is not SimulatedLiving ? null
        : rule.HasAlarms ? Refused($"The rule '{rule.Id}' waits for an alarm, and over more than {Stage.LongestStepped.Days} days none of a {rule.Document.Kind.Key} is judged.")
        : !rule.Document.Actions.Any(a => a is RuleAction.Command) ? Refused($"The rule '{rule.Id}' only tells of a {rule.Document.Kind.Key}, whose reports are not looked at one by one over more than {Stage.LongestStepped.Days} days.")
        : stage.To - stage.From > Stage.LongestRuled ? Refused($"The rule '{rule.Id}' commands a {rule.Document.Kind.Key}, whose reports are not looked at one by one over more than {Stage.LongestRuled.Days} days.")
        : null;

    /// <summary>Which flows are unknown of kinds that are on the stage.</summary>
    public static IEnumerable<Outcome> Unknown(Stage stage)
    {
        foreach (var kind in stage.Catalogue.Kinds.Where(k => k.Living is SimulatedLiving && stage.Assets.Any(a => a.Asset.Kind == k.Key)))
        {
            var flows = kind.Living!.Flows.Where((_, i) => !stage.Tells(kind.Living, i)).Select(f => f.Name).ToArray();
            if (flows.Length > 0)
            {
                yield return Refused($"Of a {kind.Key} these flows are unknown over more than {Stage.LongestStepped.Days} days: {string.Join(", ", flows)}.");
            }
        }
    }

    private static Outcome Refused(Phrase sentence) => Outcome.Refused("not-stepped", sentence, Advice);
}
