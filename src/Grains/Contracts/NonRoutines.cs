namespace Beffroi.Contracts;

/// <summary>What both parties signed of a year that changes a clause's baseline. Pure.</summary>
internal static class NonRoutines
{
    public static IEnumerable<NonRoutine> Of(IEnumerable<ContractFact> facts, ContractClause clause, ContractYear year) =>
        facts.Where(fact => fact.Year == year.Calendar && fact.Baseline is not null && fact.Baseline == clause.Baseline && fact.Counts)
            .OrderBy(fact => fact.Id, StringComparer.Ordinal).Select(fact => new NonRoutine(fact.Id, fact.Title, fact.Quantity));
}
