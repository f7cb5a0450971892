using Beffroi.Language;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>What a scenario over years leaves out, since it does not step through assets that live as they are simulated: what is unknown there is told, and not taken for nothing. Pure.</summary>
public static class Stepping
{
    /// <summary>Days of assets whose reports are looked at for a rule of others, all added up: about two minutes of one processor.</summary>
    public const double MostAssetDays = 500_000;

    private const string Advice = "Run a month or less: then each report is looked at; what a rule commands is looked at over a year.";

    /// <summary>Why a rule is left out of so long a scenario; null when it is not.</summary>
    public static Outcome? Obstacle(CompiledRule rule, Stage stage) =>
        stage.IsStepped || rule.Document.Kind.Living is not SimulatedLiving ? null
        : rule.HasAlarms ? Refused($"The rule '{rule.Id}' waits for an alarm, and over more than {Stage.LongestStepped.Days} days none of a {rule.Document.Kind.Key} is judged.")
        : !rule.Document.Actions.Any(a => a is RuleAction.Command) ? Refused($"The rule '{rule.Id}' only tells of a {rule.Document.Kind.Key}, whose reports are not looked at one by one over more than {Stage.LongestStepped.Days} days.")
        : stage.To - stage.From > Stage.LongestRuled ? Refused($"The rule '{rule.Id}' commands a {rule.Document.Kind.Key}, whose reports are not looked at one by one over more than {Stage.LongestRuled.Days} days.")
        : null;

    /// <summary>Rules that look at or command so many of them that their reports over years are too many.</summary>
    internal static IReadOnlyDictionary<string, Outcome> TooMany(IReadOnlyList<Draft> drafts, IEnumerable<CompiledRule> rules, Stage stage)
    {
        var (outcomes, days) = (new Dictionary<string, Outcome>(), (stage.To - stage.From).TotalDays);
        foreach (var rule in stage.IsStepped ? [] : rules.Where(Drafting.IsBeyond))
        {
            var kinds = Drafting.Kinds([rule]);
            var assets = drafts.Count(d => d.IsSole && (d.Watched != 0 || d.Heard.Count > 0) && kinds.Contains(d.Kind.Key));
            if (assets * days > MostAssetDays)
            {
                outcomes[rule.Id] = Outcome.Refused(
                    "not-stepped", $"For the rule '{rule.Id}' each report of {assets} assets would be looked at over {(int)days} days.",
                    $"Run {Math.Max(Stage.LongestStepped.Days, (int)(MostAssetDays / assets))} days at most, or narrow the rule's scope.");
            }
        }

        return outcomes;
    }

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
