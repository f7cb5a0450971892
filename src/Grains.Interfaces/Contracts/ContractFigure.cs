namespace Beffroi.Contracts;

/// <summary>What an indicator of the contract came to in a year.</summary>
/// <param name="Value">Null when nothing is known; never 0 for that.</param>
/// <param name="Coverage">The share of members' time from which it was worked out, 0 to 1: the least of its sources.</param>
/// <param name="Estimated">The share of that which was inferred or estimated: the most of its sources.</param>
[GenerateSerializer, Immutable, Alias("ContractFigure")]
public sealed record ContractFigure(
    [property: Id(0)] string Indicator, [property: Id(1)] string Unit, [property: Id(2)] decimal? Value, [property: Id(3)] decimal Coverage, [property: Id(4)] decimal Estimated,
    [property: Id(5)] FigureState State);
