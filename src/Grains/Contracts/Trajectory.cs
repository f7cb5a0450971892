namespace Beffroi.Contracts;

/// <summary>What was promised to be saved in each year, and what was. Energy only: cubic metres are told on their own. Pure.</summary>
internal static class Trajectory
{
    private const string Unit = "MWh";

    public static TrajectoryYear[] Of(Contract contract, IReadOnlyDictionary<string, SettledFigure> settled)
    {
        var clauses = contract.Clauses.Where(clause => clause.Saving is not null && Ratio(contract, clause) is not null).ToArray();
        return [.. Enumerable.Range(contract.Begins.Year, contract.Years).Select(calendar => new TrajectoryYear(
            calendar, Sum(clauses, clause => Promised(contract, clause, contract.Year(calendar)!.Value)), Sum(clauses, clause => Saved(contract, clause, settled.GetValueOrDefault(SettlementIds.Of(calendar, clause.Id))))))];
    }

    private static decimal? Promised(Contract contract, ContractClause clause, ContractYear year)
    {
        var known = new KnownNames(contract, year, new Dictionary<string, SourceFigure>(), new Dictionary<string, ContractFigure>());
        var baseline = contract.Baselines.First(each => each.Id == clause.Baseline);
        return baseline.Value * (known.Of(clause.Saving!) ?? 0) / 100 * Ratio(contract, clause);
    }

    private static decimal? Saved(Contract contract, ContractClause clause, SettledFigure? settled) => (settled?.Figure.Adjusted - settled?.Figure.Measured.Value) * Ratio(contract, clause);

    private static decimal? Ratio(Contract contract, ContractClause clause) => UnitRatio.Of(contract.Indicators.First(each => each.Id == clause.Indicator).Unit, Unit);

    private static decimal? Sum(ContractClause[] clauses, Func<ContractClause, decimal?> of) => clauses.Length == 0 ? null : clauses.Select(of).Aggregate((decimal?)0, (sum, each) => sum + each);
}
