using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>
/// What the contract would come to under a scenario, and under the city as it is, year by year. It is no settlement: it has no versions, nobody can propose or freeze it, and nothing
/// of it is ever paid (IPMVP's option D).
/// </summary>
/// <param name="Run">Of the scenario.</param>
/// <param name="From">Where virtual time begins: what was before is measured.</param>
/// <param name="Years">From the contract's begin to the last year that the scenario touches.</param>
[GenerateSerializer, Immutable, Alias("SettlementForecast")]
public sealed record SettlementForecast(
    [property: Id(0)] string Run, [property: Id(1)] string Scenario, [property: Id(2)] Instant From, [property: Id(3)] Instant To, [property: Id(4)] ContractOutline Contract,
    [property: Id(5)] ForecastYear[] Years);

/// <param name="IsMeasured">Whether the year was over when virtual time began: then both sides are what was measured.</param>
[GenerateSerializer, Immutable, Alias("ForecastYear")]
public sealed record ForecastYear([property: Id(0)] int Year, [property: Id(1)] int Number, [property: Id(2)] bool IsMeasured, [property: Id(3)] ForecastLine[] Lines);

/// <param name="Sources">How each figure it goes back to is known.</param>
[GenerateSerializer, Immutable, Alias("ForecastLine")]
public sealed record ForecastLine([property: Id(0)] string Clause, [property: Id(1)] ForecastSide Baseline, [property: Id(2)] ForecastSide Scenario, [property: Id(3)] ForecastSource[] Sources);

/// <param name="Figure">As the clause would be settled, over the means of what was drawn.</param>
/// <param name="Saved">Energy saved against the adjusted baseline, MWh; null for what is no energy, and when it is not known.</param>
/// <param name="Draws">The amount of each replicate, in the order they have everywhere; empty when nothing was drawn, or an amount is held back.</param>
[GenerateSerializer, Immutable, Alias("ForecastSide")]
public sealed record ForecastSide([property: Id(0)] ClauseFigure Figure, [property: Id(1)] decimal? Saved, [property: Id(2)] decimal[] Draws);

/// <param name="Year">Of the calendar, from which an assumed figure is taken.</param>
/// <param name="Without">Kinds whose part of it the scenario does not simulate.</param>
[GenerateSerializer, Immutable, Alias("ForecastSource")]
public sealed record ForecastSource([property: Id(0)] string Source, [property: Id(1)] ForecastBasis Basis, [property: Id(2)] int? Year = null, [property: Id(3)] string[]? Without = null);
