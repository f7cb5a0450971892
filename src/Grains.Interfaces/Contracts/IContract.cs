using Beffroi.Documents;
using Beffroi.Programmes;
using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>The performance contract of the territory: its document, its years, and what the parties do with them. One grain, key 0: it keeps what it worked out.</summary>
[Alias("Beffroi.IContract")]
public interface IContract : IGrainWithIntegerKey
{
    /// <summary>Of a contract's text, in characters.</summary>
    const int LongestText = 200_000;

    /// <summary>Reads a text without keeping it.</summary>
    [Alias("Check")]
    Task<TextRemark[]> Check(string yaml);

    /// <summary>Keeps a text as the next version when it has no error.</summary>
    [Alias("Put")]
    Task<TextPut> Put(string yaml, int replaces, Cause cause);

    /// <summary>What the newest version is made of; null when there is no contract.</summary>
    [Alias("Outline")]
    Task<ContractOutline?> Outline();

    /// <summary>A year as it stands; null while its readings are looked at for the first time. Refused are <c>no-contract</c> and <c>no-such-year</c>.</summary>
    [Alias("Year")]
    Task<YearAnswer> Year(int year);

    /// <param name="replaces">The version of the settlement its author has seen; 0 for the first.</param>
    [Alias("Act"), ResponseTimeout("00:10:00")]
    Task<SettlementOutcome> Act(int year, string clause, SettlementAct act, int replaces, Cause cause);

    /// <summary>Works a settled figure out again.</summary>
    [Alias("Recompute"), ResponseTimeout("00:10:00")]
    Task<Recomputation> Recompute(int year, string clause);

    /// <summary>The assets behind a source of a settled figure, or, where none is settled, of the current one; null when there is no such source.</summary>
    [Alias("Evidence")]
    Task<EvidenceMember[]?> Evidence(int year, string clause, string source);

    /// <summary>What the contract would come to under a run of a scenario. Refused are <c>no-contract</c>, <c>unknown-run</c> and <c>run-not-done</c>.</summary>
    [Alias("Forecast")]
    Task<ForecastAnswer> Forecast(string run);

    /// <summary>Fits a baseline on the readings of its period, and keeps it when it is good enough. Refused are <c>fit-too-short</c>, <c>fit-without-sense</c> and <c>weak-regression</c>.</summary>
    [Alias("Fit"), ResponseTimeout("00:10:00")]
    Task<FitAnswer> Fit(FitRequest asked, Cause cause);

    /// <summary>Works a kept fit out again.</summary>
    [Alias("FitAgain"), ResponseTimeout("00:10:00")]
    Task<FitAgain> FitAgain(string id);

    /// <summary>Declares a fact, or changes one: then both have to sign again.</summary>
    [Alias("Declare")]
    Task<DocumentOutcome> Declare(ContractFact fact, int replaces, Cause cause);

    [Alias("Sign")]
    Task<DocumentOutcome> Sign(string fact, ContractParty party, int replaces, Cause cause);

    /// <summary>Takes a fact out: it counts nowhere from now on, and what was frozen stays.</summary>
    [Alias("Withdraw")]
    Task<DocumentOutcome> Withdraw(string fact, int replaces, Cause cause);
}

/// <param name="Report">Null when it is refused, and while it is worked out.</param>
[GenerateSerializer, Immutable, Alias("YearAnswer")]
public sealed record YearAnswer([property: Id(0)] Outcome Outcome, [property: Id(1)] ContractYearReport? Report);

/// <param name="Forecast">Null when it is refused, and while it is worked out.</param>
[GenerateSerializer, Immutable, Alias("ForecastAnswer")]
public sealed record ForecastAnswer([property: Id(0)] Outcome Outcome, [property: Id(1)] SettlementForecast? Forecast);
