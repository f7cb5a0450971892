using Beffroi.Contracts.Forecasting;
using Beffroi.Contracts.Reading;
using Beffroi.Contracts.Regressions;
using Beffroi.Documents;
using Beffroi.Indicators;
using Beffroi.Programmes;
using Beffroi.Scenarios;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Beffroi.Contracts;

/// <summary>
/// Settles years of the contract. What is decided stands in documents, whose versions are taken once: an activation that lives on beside another, or a silo that is killed between
/// evidence and settlement, leaves evidence that nobody names, and nothing else.
/// </summary>
[GrainType("contract"), Reentrant]
internal sealed class ContractGrain(
    ContractShelf shelf, ContractSurvey survey, Catalogue catalogue, TimeProvider time, IOptions<ContractOptions> options, ILogger<ContractGrain> logger) : Grain, IContract
{
    private readonly Renewed<(int Version, int Year), YearRead> _read = new(time, logger);
    private readonly Renewed<(int Version, string Run), SettlementForecast> _forecasts = new(time, logger);

    private Instant Now => Instant.From(time.GetUtcNow());

    private FitKeeping Fits => new(GrainFactory.GetGrain<IDocuments>(ContractKinds.Fit), shelf, survey);

    private IDocuments Facts => GrainFactory.GetGrain<IDocuments>(ContractKinds.Fact);

    public Task<TextRemark[]> Check(string yaml) => Fits.Check(ContractReader.Read(yaml, catalogue));

    public async Task<TextPut> Put(string yaml, int replaces, Cause cause)
    {
        var remarks = await Check(yaml);
        return remarks.Any(remark => remark.Severity == RemarkSeverity.Error)
            ? new(null, remarks)
            : new(await GrainFactory.GetGrain<IDocuments>(ContractKinds.Contract).Put(ContractKinds.Id, yaml, replaces, cause), remarks);
    }

    public async Task<ContractOutline?> Outline() => await shelf.InForce() is var (contract, version) ? Outlining.Of(contract, version) : null;

    public async Task<YearAnswer> Year(int year)
    {
        if (await shelf.InForce() is not var (contract, version))
        {
            return new(ContractRefusals.NoContract, null);
        }

        if (contract.Year(year) is not { } at)
        {
            return new(ContractRefusals.NoYear(year, contract), null);
        }

        if (await _read.Read((version, year), options.Value.RenewAfter, options.Value.FirstWait, () => Look(contract, at)) is not { } read)
        {
            return new(Outcome.Taken, null);
        }

        var (facts, settled) = (await shelf.Facts(), await shelf.Settled());
        var settling = new YearSettling(contract, version, at, read.Sources, facts, settled);
        var lines = new List<SettlementLine>();
        foreach (var clause in contract.Clauses)
        {
            lines.Add(await Line(at, clause.Id, settling.Of(clause, IsOver(at))));
        }

        return new(Outcome.Taken, new(
            year, at.Number, at.From, at.To, IsOver(at), read.At, Outlining.Of(contract, version), [.. lines], [.. contract.Counters.Select(settling.Of)],
            [.. facts.Where(fact => fact.Year == year)], Trajectory.Of(contract, settled), lines.Sum(line => (line.Settled?.Figure ?? line.Current)?.Amount ?? 0),
            YearScore.Of(contract, lines.Select(line => line.Settled?.Figure ?? line.Current))));
    }

    public async Task<SettlementOutcome> Act(int year, string clause, SettlementAct act, int replaces, Cause cause)
    {
        if (await shelf.InForce() is not var (contract, version))
        {
            return new(ContractRefusals.NoContract, null);
        }

        if (contract.Year(year) is not { } at || contract.Clauses.FirstOrDefault(each => each.Id == clause) is not { } known)
        {
            return new(contract.Year(year) is null ? ContractRefusals.NoYear(year, contract) : ContractRefusals.NoClause(clause, contract), null);
        }

        var (settled, number) = await shelf.Settled(SettlementIds.Of(year, clause));
        var outcome = SettlementOrder.Fault(act, settled, at, Now) ?? (number == replaces ? null : DocumentCheck.Conflict(number, replaces))
            ?? await Write(act == SettlementAct.Propose ? await Propose(contract, version, at, known, cause) : settled! with { State = SettlementOrder.After(act) }, act, at, replaces, cause);
        return new(outcome, await Line(at, clause, null));
    }

    public async Task<Recomputation> Recompute(int year, string clause)
    {
        var (settled, _) = await shelf.Settled(SettlementIds.Of(year, clause));
        if (settled is null || await shelf.Version(settled.Figure.ContractVersion) is not { } contract || contract.Year(year) is not { } at)
        {
            return new(ContractRefusals.NothingSettled, null, null, null, null, []);
        }

        return await new Recomputing(shelf, survey, contract, at).Of(settled, contract.Clauses.First(each => each.Id == clause));
    }

    public async Task<ForecastAnswer> Forecast(string run)
    {
        if (await shelf.InForce() is not var (contract, version))
        {
            return new(ContractRefusals.NoContract, null);
        }

        var report = await GrainFactory.GetGrain<IScenarios>(0).Read(run);
        return ContractRefusals.NoForecast(run, report) is { } refusal ? new(refusal, null)
            : new(Outcome.Taken, await _forecasts.Read((version, run), options.Value.RenewAfter, options.Value.FirstWait, () => Forecast(contract, version, report!)));
    }

    public async Task<FitAnswer> Fit(FitRequest asked, Cause cause) =>
        await shelf.InForce() is var (contract, version) ? await Fits.Fit(contract, version, asked, cause) : new(ContractRefusals.NoContract, null, null);

    public Task<FitAgain> FitAgain(string id) => Fits.Again(id);

    public async Task<EvidenceMember[]?> Evidence(int year, string clause, string source)
    {
        var (settled, _) = await shelf.Settled(SettlementIds.Of(year, clause));
        if (settled is not null)
        {
            return settled.Evidence.FirstOrDefault(each => each.Source == source) is { } kept ? await shelf.Evidence(kept) : null;
        }

        return await shelf.InForce() is var (contract, version) && contract.Year(year) is { } at
            && await _read.Read((version, year), options.Value.RenewAfter, options.Value.FirstWait, () => Look(contract, at)) is { } read
            ? read.Sources.GetValueOrDefault(source)?.Members : null;
    }

    public async Task<DocumentOutcome> Declare(ContractFact fact, int replaces, Cause cause) =>
        await shelf.InForce() is not var (contract, _) ? new(ContractRefusals.NoContract, null)
        : FactCheck.Fault(fact, contract) is { } fault ? new(fault, null)
        : await Facts.Put(fact.Id, FigureText.Write(fact with { AuthoritySigned = null, ContractorSigned = null, Version = 0 }), replaces, cause);

    public async Task<DocumentOutcome> Sign(string fact, ContractParty party, int replaces, Cause cause)
    {
        if (await shelf.Fact(fact) is not { } known)
        {
            return new(DocumentCheck.Unknown(ContractKinds.Fact, fact), null);
        }

        if ((party == ContractParty.Authority ? known.ContractorSigned : known.AuthoritySigned) == cause.Author.Trim())
        {
            return new(ContractRefusals.SameSigner(cause.Author.Trim()), null);
        }

        var signed = party == ContractParty.Authority ? known with { AuthoritySigned = cause.Author.Trim() } : known with { ContractorSigned = cause.Author.Trim() };
        return await Facts.Put(fact, FigureText.Write(signed with { Version = 0 }), replaces, cause);
    }

    public Task<DocumentOutcome> Withdraw(string fact, int replaces, Cause cause) => Facts.Withdraw(fact, replaces, cause);

    private bool IsOver(ContractYear year) => Now >= year.To;

    private async Task<YearRead> Look(Contract contract, ContractYear year)
    {
        var now = Now;
        var until = Instant.Earlier(now, year.To);
        return new(until <= year.From ? [] : await survey.Read(contract.Sources, year, until, CancellationToken.None), now);
    }

    private async Task<SettlementForecast> Forecast(Contract contract, int version, ScenarioReport run)
    {
        var known = await new ForecastReading(shelf, survey, contract, run, Now).Read(year => Measured(contract, version, year));
        return Forecasting.Forecast.Of(contract, version, catalogue, run, known);
    }

    /// <summary>What was read a while ago is told at once, and the first look is waited for to its end.</summary>
    private async Task<YearRead> Measured(Contract contract, int version, ContractYear year) =>
        await _read.Read((version, year.Calendar), options.Value.RenewAfter, Timeout.InfiniteTimeSpan, () => Look(contract, year)) ?? throw new InvalidOperationException($"The readings of {year.Calendar} could not be read.");

    private async Task<SettledFigure> Propose(Contract contract, int version, ContractYear year, ContractClause clause, Cause cause)
    {
        var read = await Look(contract, year);
        var figure = new YearSettling(contract, version, year, read.Sources, await shelf.Facts(), await shelf.Settled()).Of(clause, isOver: true);
        var evidence = await new EvidenceWriting(GrainFactory.GetGrain<IDocuments>(ContractKinds.Evidence)).Put(year.Calendar, clause.Id, figure, read.Sources, cause);
        return new(SettlementState.Proposed, figure, FigureText.Hash(FigureText.Write(figure)), evidence);
    }

    private async Task<Outcome> Write(SettledFigure settled, SettlementAct act, ContractYear year, int replaces, Cause cause)
    {
        if (act == SettlementAct.Freeze && await FreezeFault(settled, year) is { } fault)
        {
            return fault;
        }

        var documents = GrainFactory.GetGrain<IDocuments>(ContractKinds.Settlement);
        return (await documents.Put(SettlementIds.Of(year.Calendar, settled.Figure.Clause), FigureText.Write(settled), replaces, cause)).Outcome;
    }

    /// <summary>What is frozen is what the readings give now: somebody may have corrected one since it was validated.</summary>
    private async Task<Outcome?> FreezeFault(SettledFigure settled, ContractYear year)
    {
        if (settled.Figure.Amount is null)
        {
            return ContractRefusals.HeldBack(settled.Figure.Held);
        }

        var (contract, version) = (await shelf.InForce())!.Value;
        var clause = contract.Clauses.First(each => each.Id == settled.Figure.Clause);
        var now = new YearSettling(contract, version, year, (await Look(contract, year)).Sources, await shelf.Facts(), await shelf.Settled()).Of(clause, isOver: true);
        return FigureText.Hash(FigureText.Write(now)) == settled.Hash ? null : ContractRefusals.Moved(settled.Figure.Amount, now.Amount);
    }

    /// <param name="current">Null where nobody looked at the readings.</param>
    private async Task<SettlementLine> Line(ContractYear year, string clause, ClauseFigure? current)
    {
        var id = SettlementIds.Of(year.Calendar, clause);
        var (settled, number) = await shelf.Settled(id);
        var moved = settled is not null && current is not null && FigureText.Hash(FigureText.Write(current)) != settled.Hash;
        return new(clause, settled?.State ?? SettlementState.Open, number, settled?.State == SettlementState.Frozen ? null : current, settled, moved, await shelf.Story(id));
    }
}

/// <summary>What was read of a year, and when.</summary>
internal sealed record YearRead(Dictionary<string, ReadSource> Sources, Instant At);
