using Beffroi.Contracts.Formulas;

namespace Beffroi.Contracts.Forecasting;

/// <summary>
/// The figures that a year's clauses go by in a forecast: measured where the year was over, of the scenario where it simulates what the meters count, and else the last year's that is known,
/// said to be that. What nobody knows stays unknown. Pure.
/// </summary>
internal sealed class ForecastSources(Contract contract, RunFlows flows, RunDegrees degrees, ForecastKnown known)
{
    public (SourceFigure Figure, ForecastSource How)[] Of(ContractYear year, bool isScenario, int? replicate) => [.. contract.Sources.Select(source => source switch
    {
        InventorySource => known.Now.GetValueOrDefault(source.Name) is { } now ? (now.Figure, new(source.Name, ForecastBasis.Counted)) : Unknown(source),
        DeclaredSource declared => Declared(declared, year),
        _ => Measured(source, year) ?? Simulated(source, year, isScenario, replicate) ?? Kept(source, year),
    })];

    private (SourceFigure, ForecastSource)? Measured(ContractSource source, ContractYear year) =>
        flows.IsBefore(year) ? known.In(year.Calendar, source.Name) is { } figure ? (figure, new(source.Name, ForecastBasis.Measured)) : Unknown(source) : null;

    /// <summary>Where the scenario does not go through the whole year, a source that it simulates is unknown: a part of a year is no year.</summary>
    private (SourceFigure, ForecastSource)? Simulated(ContractSource source, ContractYear year, bool isScenario, int? replicate)
    {
        var metered = flows.Of(source);
        return metered is null && (source is not DegreeDaySource || !degrees.IsKnown(isScenario)) ? null
            : flows.IsWhole(year) ? (Whole(source, Taken(source, year, isScenario, replicate)), new(source.Name, ForecastBasis.Simulated, null, metered?.Without))
            : flows.IsRest(year) && known.Head.GetValueOrDefault(source.Name)?.Figure is { Value: { } head } measured
                ? (Mixed(measured, year, head + Taken(source, year, isScenario, replicate)), new(source.Name, ForecastBasis.Mixed, null, metered?.Without))
            : Unknown(source);
    }

    private decimal Taken(ContractSource source, ContractYear year, bool isScenario, int? replicate) =>
        source is DegreeDaySource station ? degrees.Of(station, year, isScenario) : flows.Taken(flows.Of(source)!, year, isScenario, replicate);

    /// <summary>Known as well as what was measured of it until virtual time begins.</summary>
    private SourceFigure Mixed(SourceFigure head, ContractYear year, decimal value)
    {
        var share = flows.Before(year);
        return new(head.Source, value, Rounding.Quotient(1 - (share * (1 - head.Coverage))), Rounding.Quotient(share * head.Estimated));
    }

    /// <summary>Known as well as it was then.</summary>
    private (SourceFigure, ForecastSource) Kept(ContractSource source, ContractYear year) => known.Before(year.Calendar, source.Name) is var (of, figure)
        ? (new(source.Name, figure.Value, figure.Coverage, figure.Estimated), new(source.Name, ForecastBasis.Kept, of)) : Unknown(source);

    private (SourceFigure, ForecastSource) Declared(DeclaredSource source, ContractYear year)
    {
        if (known.Declared(year.Calendar, source.Fact) is not { } of)
        {
            return Unknown(source);
        }

        var sum = known.Facts.Where(fact => fact.Counts && fact.Name == source.Fact && fact.Year == of).Sum(fact => fact.Quantity);
        return (Whole(source, sum), of == year.Calendar ? new(source.Name, ForecastBasis.Measured) : new(source.Name, ForecastBasis.Kept, of));
    }

    /// <summary>What is simulated and declared counts as if it were measured in full.</summary>
    private static SourceFigure Whole(ContractSource source, decimal value) => new(source.Name, value, 1, 0);

    private static (SourceFigure, ForecastSource) Unknown(ContractSource source) => (new(source.Name, null, 0, 0), new(source.Name, ForecastBasis.Unknown));
}
