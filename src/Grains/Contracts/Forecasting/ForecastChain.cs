namespace Beffroi.Contracts.Forecasting;

/// <summary>Settles the years one after the other, as if each were frozen before the next: so shares that grow with missed years, and targets set anew, go on into the future. Pure.</summary>
internal sealed class ForecastChain(Contract contract, int version, ForecastSources sources, RunFlows flows, ForecastKnown known)
{
    /// <summary>Clauses in the contract's order, by year.</summary>
    public ForecastLink[] Of(ContractYear[] years, bool isScenario, int? replicate)
    {
        var pasts = contract.Clauses.ToDictionary(clause => clause.Id, _ => new List<PastYear>());
        return [.. years.Select(year => Link(year, sources.Of(year, isScenario, replicate), pasts))];
    }

    private ForecastLink Link(ContractYear year, (SourceFigure Figure, ForecastSource How)[] known, Dictionary<string, List<PastYear>> pasts)
    {
        var figures = known.ToDictionary(each => each.Figure.Source, each => each.Figure);
        var settling = new Settling(contract, version, year, figures, IndicatorYear.Of(contract, year, figures));
        ClauseFigure[] settled = [.. contract.Clauses.Select(clause => Clause(clause, year, settling, pasts[clause.Id]))];
        foreach (var past in settled.Select(figure => (figure.Clause, figure.AsPast)).Where(each => each.AsPast is not null))
        {
            pasts[past.Clause].Add(past.AsPast!);
        }

        return new(settled, known.ToDictionary(each => each.How.Source, each => each.How));
    }

    private ClauseFigure Clause(ContractClause clause, ContractYear year, Settling settling, List<PastYear> past)
    {
        NonRoutine[] signed = [.. NonRoutines.Of(known.Facts, clause, year)];
        return flows.IsBefore(year) && known.SettledFor(year.Calendar, clause.Id) is { } settled ? settled : settling.Of(clause, signed, past);
    }
}

/// <param name="Sources">How each is known.</param>
internal sealed record ForecastLink(ClauseFigure[] Figures, IReadOnlyDictionary<string, ForecastSource> Sources);
