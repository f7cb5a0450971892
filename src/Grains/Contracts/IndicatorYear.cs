namespace Beffroi.Contracts;

/// <summary>Works the indicators of a contract out for a year, in their order. Pure.</summary>
internal static class IndicatorYear
{
    /// <param name="sources">By name; one that is missing is unknown.</param>
    public static Dictionary<string, ContractFigure> Of(Contract contract, ContractYear year, IReadOnlyDictionary<string, SourceFigure> sources)
    {
        var figures = new Dictionary<string, ContractFigure>();
        var known = new KnownNames(contract, year, sources, figures);
        foreach (var indicator in contract.Indicators)
        {
            figures[indicator.Id] = Figure(indicator, indicator.Formula.Of(known.Of), [.. known.SourcesOf(indicator.Formula.Names).Select(name => sources[name])]);
        }

        return figures;
    }

    private static ContractFigure Figure(ContractIndicator indicator, decimal? value, SourceFigure[] from)
    {
        var (coverage, estimated) = (from.Select(s => s.Coverage).DefaultIfEmpty(1).Min(), from.Select(s => s.Estimated).DefaultIfEmpty(0).Max());
        var state = value is null ? FigureState.Unknown : coverage < indicator.Coverage || estimated > indicator.Estimates ? FigureState.Estimated : FigureState.Measured;
        return new(indicator.Id, indicator.Unit, value, coverage, estimated, state);
    }
}
