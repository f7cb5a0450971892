namespace Beffroi.Contracts;

/// <summary>
/// What was used before the works as a function of the weather (IPMVP option C): <c>perDay · days + perDegree · degree days</c>, fitted on the months of a baseline period. A document, whose
/// versions contracts name; worked out again from the readings it names, it is the same.
/// </summary>
/// <param name="Degrees">The source of degree days whose station, method and season it goes by.</param>
/// <param name="Model"><c>2p</c> by that source's own base; <c>3p</c> when the base, at which heating begins, was looked for too.</param>
/// <param name="PerDay">Of the indicator's unit, whatever the weather.</param>
/// <param name="PerDegree">For each degree day.</param>
/// <param name="Base">°C: that of the degree days it holds for.</param>
/// <param name="Left">First days of months that are not in it: too little was heard.</param>
[GenerateSerializer, Immutable, Alias("FittedBaseline")]
public sealed record FittedBaseline(
    [property: Id(0)] string Indicator, [property: Id(1)] string Unit, [property: Id(2)] string Degrees, [property: Id(3)] DateOnly From, [property: Id(4)] int Years, [property: Id(5)] string Model,
    [property: Id(6)] decimal PerDay, [property: Id(7)] decimal PerDegree, [property: Id(8)] decimal Base, [property: Id(9)] decimal R2, [property: Id(10)] decimal CvRmse, [property: Id(11)] decimal Nmbe,
    [property: Id(12)] FittedMonth[] Months, [property: Id(13)] DateOnly[] Left, [property: Id(14)] FittedSource[] Sources, [property: Id(15)] int ContractVersion);

/// <param name="Use">Measured, in the indicator's unit.</param>
/// <param name="Told">By the fit.</param>
[GenerateSerializer, Immutable, Alias("FittedMonth")]
public sealed record FittedMonth([property: Id(0)] DateOnly First, [property: Id(1)] int Days, [property: Id(2)] decimal Use, [property: Id(3)] decimal DegreeDays, [property: Id(4)] decimal Told);

/// <summary>The readings behind it: of each asset those up to that version.</summary>
[GenerateSerializer, Immutable, Alias("FittedSource")]
public sealed record FittedSource([property: Id(0)] string Source, [property: Id(1)] EvidenceMember[] Members);
