namespace Beffroi.Rules;

/// <summary>Says in a sentence what a rule does.</summary>
internal static class RuleSentence
{
    public static string Of(RuleDocument document)
    {
        var when = document.When is { } condition ? $", if {condition.Text.ReplaceLineEndings(" ").Trim()}" : "";
        return $"For each {document.Kind.Key}: when {string.Join(", or ", document.Triggers.Select(t => Long(t)))}{when}: {string.Join("; ", document.Actions.Select(a => a.Words))}.";
    }

    private static string Long(RuleTrigger trigger) => trigger switch
    {
        RuleTrigger.Threshold { For: var time } threshold when time > TimeSpan.Zero => $"{threshold.Words} for {time}",
        RuleTrigger.Holds { For: var time } holds when time > TimeSpan.Zero => $"{holds.Words} for {time}",
        _ => trigger.Words,
    };
}
