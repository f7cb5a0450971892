using Beffroi.Language;
using Beffroi.Rules.Cel;
using Beffroi.Rules.Totals;

namespace Beffroi.Rules;

/// <summary>Says in a sentence what a rule does.</summary>
internal static class RuleSentence
{
    public static Phrase Of(RuleDocument document)
    {
        var triggers = Either([.. document.Triggers.Select(Long)]);
        var actions = document.Actions.Skip(1).Aggregate(document.Actions[0].Words, (said, next) => $"{said}; {next.Words}");
        var said = document.When is { } condition
            ? Phrase.Of($"For each {document.Kind.Key}: when {triggers}, if {condition.Text.ReplaceLineEndings(" ").Trim()}: {actions}.")
            : Phrase.Of($"For each {document.Kind.Key}: when {triggers}: {actions}.");
        return document.Inputs.OfType<RuleInput.Total>().Aggregate(said, (all, total) => $"{all} {TotalSentence.Of(total)}");
    }

    private static Phrase Either(Phrase[] triggers) => triggers.Skip(1).Aggregate(triggers[0], (said, next) => $"{said}, or {next}");

    private static Phrase Long(RuleTrigger trigger) => trigger switch
    {
        RuleTrigger.Threshold { For: var time } threshold when time > TimeSpan.Zero => Phrase.Of($"{threshold.Words} for {DurationText.Write(time)}"),
        RuleTrigger.Holds { For: var time } holds when time > TimeSpan.Zero => Phrase.Of($"{holds.Words} for {DurationText.Write(time)}"),
        _ => trigger.Words,
    };
}
