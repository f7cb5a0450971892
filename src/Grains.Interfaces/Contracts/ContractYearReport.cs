using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>A year of the contract: every clause, the facts that were declared, what is counted beside.</summary>
/// <param name="Number">1 the first.</param>
/// <param name="Read">When the readings were looked at.</param>
/// <param name="Total">Of the amounts that are settled or would be; what is held back is not in it.</param>
/// <param name="Score">0 to 100, by the indicators' weights; null where the contract asks for none, or a clause is not known.</param>
[GenerateSerializer, Immutable, Alias("ContractYearReport")]
public sealed record ContractYearReport(
    [property: Id(0)] int Year, [property: Id(1)] int Number, [property: Id(2)] Instant From, [property: Id(3)] Instant To, [property: Id(4)] bool IsOver, [property: Id(5)] Instant Read,
    [property: Id(6)] ContractOutline Contract, [property: Id(7)] SettlementLine[] Lines, [property: Id(8)] CounterFigure[] Counters, [property: Id(9)] ContractFact[] Facts,
    [property: Id(10)] TrajectoryYear[] Trajectory, [property: Id(11)] decimal Total, [property: Id(12)] decimal? Score = null);

/// <summary>What a contract is called and made of, for those who show it.</summary>
[GenerateSerializer, Immutable, Alias("ContractOutline")]
public sealed record ContractOutline(
    [property: Id(0)] int Version, [property: Id(1)] string TitleFrench, [property: Id(2)] string TitleEnglish, [property: Id(3)] DateOnly Begins, [property: Id(4)] int Years,
    [property: Id(5)] decimal? Amount, [property: Id(6)] decimal? Savings, [property: Id(7)] ClauseOutline[] Clauses, [property: Id(8)] string[] Facts, [property: Id(9)] string[] Baselines);

/// <param name="Sources">What its figures go back to.</param>
[GenerateSerializer, Immutable, Alias("ClauseOutline")]
public sealed record ClauseOutline(
    [property: Id(0)] string Id, [property: Id(1)] string NameFrench, [property: Id(2)] string NameEnglish, [property: Id(3)] string Department, [property: Id(4)] string Indicator,
    [property: Id(5)] string IndicatorFrench, [property: Id(6)] string IndicatorEnglish, [property: Id(7)] string Formula, [property: Id(8)] string Unit, [property: Id(9)] char Option,
    [property: Id(10)] decimal Weight, [property: Id(11)] decimal Gate, [property: Id(12)] string? BaselineAuthor, [property: Id(13)] string[] Sources,
    [property: Id(14)] LineOutline[] Lines, [property: Id(15)] string? Baseline = null);

[GenerateSerializer, Immutable, Alias("LineOutline")]
public sealed record LineOutline([property: Id(0)] string Id, [property: Id(1)] string NameFrench, [property: Id(2)] string NameEnglish);

/// <summary>What is counted beside the savings.</summary>
/// <param name="Year">In this year; null when it cannot be worked out.</param>
/// <param name="Sum">From the begin to the end of this year.</param>
/// <param name="Whole">Promised over the whole contract.</param>
[GenerateSerializer, Immutable, Alias("CounterFigure")]
public sealed record CounterFigure(
    [property: Id(0)] string Id, [property: Id(1)] string NameFrench, [property: Id(2)] string NameEnglish, [property: Id(3)] string Unit, [property: Id(4)] decimal? Year, [property: Id(5)] decimal? Sum,
    [property: Id(6)] decimal Whole);

/// <summary>Energy of all clauses that save it, MWh a year.</summary>
/// <param name="Promised">Against baselines as they were taken, before adjustment; null when a promise goes by figures that are not known.</param>
/// <param name="Saved">As settled or proposed; null while a clause has neither.</param>
[GenerateSerializer, Immutable, Alias("TrajectoryYear")]
public sealed record TrajectoryYear([property: Id(0)] int Year, [property: Id(1)] decimal? Promised, [property: Id(2)] decimal? Saved);
