namespace Beffroi.Contracts;

/// <summary>Settles the clauses of a year from what was read, declared and settled before. Pure.</summary>
/// <param name="facts">All there are.</param>
/// <param name="settled">Of earlier years, by document.</param>
internal sealed class YearSettling(Contract contract, int version, ContractYear year, IReadOnlyDictionary<string, ReadSource> read, ContractFact[] facts, IReadOnlyDictionary<string, SettledFigure> settled)
{
    private readonly Dictionary<string, SourceFigure> _sources = contract.Sources.OfType<DeclaredSource>().Select(source => Declared(source, facts, year.Calendar))
        .Concat(read.Values.Select(source => source.Figure)).ToDictionary(figure => figure.Source);

    public ClauseFigure Of(ContractClause clause, bool isOver)
    {
        NonRoutine[] signed = [.. NonRoutines.Of(facts, clause, year)];
        var figure = new Settling(contract, version, year, _sources, IndicatorYear.Of(contract, year, _sources)).Of(clause, signed, Past(clause));
        return isOver ? figure : figure with { Parts = [], Amount = null, Held = [HeldCode.YearNotOver, .. figure.Held] };
    }

    public CounterFigure Of(ContractCounter counter)
    {
        var years = Enumerable.Range(contract.Begins.Year, year.Number).Select(calendar => Counted(counter, contract.Year(calendar)!.Value)).ToArray();
        var known = years.OfType<decimal>().ToArray();
        return new(counter.Id, counter.Name.French, counter.Name.English, counter.Unit, years[^1], known.Length == 0 ? null : known.Sum(), counter.Whole);
    }

    private decimal? Counted(ContractCounter counter, ContractYear at)
    {
        var declared = contract.Sources.OfType<DeclaredSource>().Select(source => Declared(source, facts, at.Calendar)).ToDictionary(figure => figure.Source);
        return counter.Formula.Of(new KnownNames(contract, at, declared, new Dictionary<string, ContractFigure>()).Of);
    }

    /// <summary>Frozen years one after the other, from the first on.</summary>
    private PastYear[] Past(ContractClause clause) => [.. Enumerable.Range(contract.Begins.Year, year.Number - 1)
        .Select(before => settled.GetValueOrDefault(SettlementIds.Of(before, clause.Id)) is { State: SettlementState.Frozen } frozen ? frozen.Figure.AsPast : null)
        .TakeWhile(past => past is not null)!];

    private static SourceFigure Declared(DeclaredSource source, ContractFact[] facts, int year)
    {
        var told = facts.Where(fact => fact.Year == year && fact.Name == source.Fact && fact.Counts).ToArray();
        return new(source.Name, told.Length == 0 ? null : told.Sum(fact => fact.Quantity), 1, 0, told.Length);
    }
}
