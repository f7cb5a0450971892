using System.Globalization;
using Beffroi.Documents;
using Beffroi.Programmes;
using Beffroi.Rules;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Beffroi.Scenarios.Running;

/// <summary>
/// Reads and keeps scenarios, and gives the units of their runs to silos. What it knows of runs it has written down before it acts on it: another activation goes on from there.
/// </summary>
[GrainType("scenarios"), KeepAlive]
internal sealed class ScenariosGrain(RunBodies bodies, SiloRules rules, Catalogue catalogue, TimeProvider time, WorkBell bell, IOptions<ScenarioOptions> options) : Grain, IScenarios, IScenarioWork
{
    private const int MostUnderWay = 6;
    private const int MostYears = 30;
    private const int MostReports = 4;

    private readonly WorkPlan _plan = new(options.Value.Lease);
    private readonly List<ScenarioReport> _reports = [];
    private int _number;

    private IDocuments Texts => GrainFactory.GetGrain<IDocuments>(IScenarios.Kind);

    private Instant Now => Instant.From(time.GetUtcNow());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var record in await bodies.Records(cancellationToken))
        {
            _plan.Add(record, record.IsEnded ? [] : await bodies.Kept(record.Id, cancellationToken));
        }
    }

    public async Task<TextRemark[]> Check(string yaml) => (await Chain(yaml, null)).Remarks;

    public async Task<TextPut> Put(string id, string yaml, int replaces, Cause cause)
    {
        var remarks = (await Chain(yaml, id)).Remarks;
        return remarks.Any(r => r.Severity == RemarkSeverity.Error) ? new(null, remarks) : new(await Texts.Put(id, yaml, replaces, cause), remarks);
    }

    public Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause) => Texts.Withdraw(id, replaces, cause);

    public async Task<(Outcome Outcome, string? Id)> Start(string yaml, string name, int version)
    {
        var chain = await Chain(yaml, name.Length > 0 ? name : null);
        if ((chain.Whole is { } text ? Refusal(text) : Invalid(chain.Remarks)) is { } refusal)
        {
            return (refusal, null);
        }

        var record = new RunRecord
        {
            Id = FormattableString.Invariant($"{Now.Microseconds / 1000:x}-{++_number}"), Scenario = name, Version = version, Title = chain.Whole!.Title, Texts = chain.Texts, Begun = Now,
        };
        await bodies.Put(record);
        _plan.Add(record, []);
        bell.Ring();
        return (Outcome.Taken, record.Id);
    }

    public Task<ScenarioRunHead[]> Runs() => Task.FromResult(_plan.Runs.Reverse().Select(run => run.Head).ToArray());

    public async Task<ScenarioReport?> Read(string run)
    {
        if (_plan.Find(run) is not { } planned || planned.Record.State != ScenarioRunState.Done)
        {
            return _plan.Find(run)?.Report;
        }

        if (_reports.Find(r => r.Id == run) is { } known)
        {
            return known;
        }

        var kept = await bodies.ReadReport(run) is { } report ? report with { Ended = planned.Record.Ended } : planned.Report;
        _reports.Add(kept);
        _reports.RemoveRange(0, Math.Max(0, _reports.Count - MostReports));
        return kept;
    }

    public async Task<ScenarioAssets?> Assets(string run, string flow, string kind) =>
        _plan.Find(run) is null ? null : await GrainFactory.GetGrain<IScenarioFigures>(run).Assets(flow, kind);

    public async Task<bool> Cancel(string run)
    {
        await Turn(run, record => record.IsEnded ? record : record with { State = ScenarioRunState.Cancelled, Ended = Now });
        return _plan.Find(run) is not null;
    }

    public Task<Outcome?> Pause(string run) => Turn(run, record => record.IsEnded ? record : record with { State = ScenarioRunState.Paused });

    public Task<Outcome?> Resume(string run) => Turn(run, record => record.IsEnded ? record : record with { State = ScenarioRunState.Running });

    public async Task<WorkOrder[]> Beat(WorkBeat beat)
    {
        var before = _plan.Runs.Select(run => run.Record).ToArray();
        var orders = _plan.Beat(beat, Now);
        try
        {
            foreach (var run in _plan.Runs.Where(run => !before.Contains(run.Record, ReferenceEqualityComparer.Instance)).ToArray())
            {
                await Keep(run.Record);
            }
        }
        catch
        {
            // What is known here is not what is kept: the next activation reads that.
            DeactivateOnIdle();
            throw;
        }

        return orders;
    }

    private async Task<Outcome?> Turn(string run, Func<RunRecord, RunRecord> change)
    {
        if (_plan.Find(run) is not { } planned)
        {
            return null;
        }

        var (was, becomes) = (planned.Record, change(planned.Record));
        if (was.IsEnded)
        {
            return Outcome.Refused("run-ended", "The run has ended.", "Run the scenario anew.");
        }

        if (becomes.State == was.State)
        {
            return Outcome.Unchanged;
        }

        await Keep(becomes);
        planned.Turn(becomes);
        bell.Ring();
        return Outcome.Taken;
    }

    /// <summary>Writes down what a run has become. Of one that has ended its parts are not needed any more, and the oldest of those that have ended make room.</summary>
    private async Task Keep(RunRecord record)
    {
        await bodies.Put(record);
        if (!record.IsEnded)
        {
            return;
        }

        await bodies.DropUnits(record.Id);
        var ended = _plan.Runs.Where(run => run.Record.IsEnded && run.Record.Id != record.Id).Select(run => run.Record.Id).SkipLast(options.Value.Keep - 1).ToArray();
        foreach (var old in ended)
        {
            await bodies.Drop(old);
            _plan.Forget(old);
        }

        // While a run writes down what it begins with, nobody names that yet.
        if (ended.Length > 0 && _plan.Runs.All(run => run.Record.Cut is not null || run.Record.IsEnded))
        {
            await bodies.DropCutsBut([.. _plan.Runs.Select(run => run.Record.Cut).OfType<string>()]);
        }
    }

    private Task<ScenarioChain> Chain(string yaml, string? id) => ScenarioChain.Read(yaml, id, Texts, catalogue);

    private Outcome? Refusal(ScenarioText text) =>
        text.From is not { } from || text.To is not { } to || to <= from || to > from.AddYears(MostYears)
            ? Outcome.Refused("bad-horizon", $"A scenario goes from a day to a later one, over {MostYears} years at most.", "Correct 'from' and 'to', its own or those of the scenario it is a fork of.")
        : text.Start?.At > Now
            ? Outcome.Refused("start-in-future", "A scenario starts from now or from an instant of the past.", "Correct 'start'; 'from' may lie in the future.")
        : text.Without.FirstOrDefault(id => rules.Book.All.All(r => r.Id != id)) is { } unknown
            ? Outcome.Refused("unknown-rule", $"No rule '{unknown}' is in force that the scenario could do without.", "Take it out of 'without', or enable the rule.")
        : _plan.UnderWay >= MostUnderWay
            ? Outcome.Refused("too-many-runs", $"{MostUnderWay} scenarios are running, waiting or paused.", "Wait until one has ended, or cancel one.")
        : null;

    private static Outcome Invalid(TextRemark[] remarks)
    {
        var errors = remarks.Where(r => r.Severity == RemarkSeverity.Error).ToArray();
        return Outcome.Refused("scenario-invalid", $"The scenario has {errors.Length.ToString(CultureInfo.InvariantCulture)} errors; the first is in line {errors[0].Line}.", "POST /api/v1/scenarios/check tells all of them.");
    }
}
