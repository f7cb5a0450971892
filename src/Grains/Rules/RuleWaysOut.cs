using Beffroi.Control.Outlets;
using Beffroi.Language;

namespace Beffroi.Rules;

/// <summary>Whether what a rule sends can leave this silo, as its settings stand: settings change, so it is a warning.</summary>
internal static class RuleWaysOut
{
    public static IEnumerable<RuleDiagnostic> Check(RuleDocument document, IEnumerable<IOutlet> outlets)
    {
        foreach (var (outlet, to) in document.Actions.OfType<RuleAction.Send>().Select(s => (s.Outlet, s.To)).Distinct())
        {
            if (outlets.FirstOrDefault(o => o.Name == outlet) is not { } way)
            {
                yield return Said(document, "no-outlet", $"This silo has no outlet '{outlet}'.", "Configure it, or leave the action out.");
            }
            else if (!way.Knows(to))
            {
                yield return Said(document, "unknown-recipient", $"The outlet '{outlet}' does not know '{to}': what is sent there is refused.", "docs/operate.md says how it is configured.");
            }
        }
    }

    private static RuleDiagnostic Said(RuleDocument document, string code, Phrase sentence, Phrase advice) =>
        new(document.ActionsLine, 1, 1, RuleSeverity.Warning, code, sentence, advice);
}
