using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>Whether a fact can be declared. Pure.</summary>
internal static class FactCheck
{
    private const int LongestWords = 500;
    private const decimal Most = 1e12m;

    /// <summary>Null when it can.</summary>
    public static Outcome? Fault(ContractFact fact, Contract contract)
    {
        if (contract.Year(fact.Year) is null)
        {
            return ContractRefusals.NoYear(fact.Year, contract);
        }

        string[] names = [.. contract.Sources.OfType<DeclaredSource>().Select(source => source.Fact).Distinct()], baselines = [.. contract.Baselines.Select(baseline => baseline.Id)];
        return (fact.Name is null) == (fact.Baseline is null) || (fact.Name is { } name && !names.Contains(name)) || (fact.Baseline is { } baseline && !baselines.Contains(baseline))
            ? Outcome.Refused("bad-fact", "A fact is of a declared source or of a baseline of the contract.", $"Sources: {string.Join(", ", names)}. Baselines: {string.Join(", ", baselines)}.")
            : Math.Abs(fact.Quantity) > Most ? Outcome.Refused("bad-quantity", $"{fact.Quantity} is no quantity.", $"Give one of at most {Most}.")
            : !Word.Is(fact.Title, LongestWords) || !Word.Is(fact.Evidence, LongestWords) ? Outcome.Refused("no-evidence", "A fact needs a title and evidence.", $"Say what happened and where it can be looked up, in at most {LongestWords} characters each.")
            : null;
    }
}
