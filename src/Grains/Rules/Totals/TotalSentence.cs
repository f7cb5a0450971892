using Beffroi.Language;

namespace Beffroi.Rules.Totals;

/// <summary>Says in a sentence what a total is of.</summary>
internal static class TotalSentence
{
    public static Phrase Of(RuleInput.Total total)
    {
        var (figure, kind, node) = (total.Figure, total.Kind.Key, Place(total.Node));
        var (property, state) = (figure.Of.Property.Name, figure.State);
        var said = figure.Form switch
        {
            TotalForm.Sum => Phrase.Of($"input.{total.Name} is the sum of {property} of all '{kind}' in {node}."),
            TotalForm.Mean => Phrase.Of($"input.{total.Name} is the mean of {property} of all '{kind}' in {node}."),
            TotalForm.Count => Phrase.Of($"input.{total.Name} is how many of all '{kind}' in {node} have {property} {state}."),
            _ => Phrase.Of($"input.{total.Name} is the percentage of all '{kind}' in {node} that have {property} {state}."),
        };
        return total.Coverage == 0 ? said : $"{said} It is known when {100 * total.Coverage}% of them are.";
    }

    private static Phrase Place(TotalNode node) => node switch
    {
        TotalNode.OwnDistrict => Phrase.Of("its district"),
        TotalNode.OwnAuthority => Phrase.Of("its authority"),
        _ => Phrase.Verbatim(node.Words),
    };
}
