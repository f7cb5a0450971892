using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>Does units of runs on this silo, on threads that yield. What a run begins with is read once, as long as no other run comes between.</summary>
internal sealed class UnitWork(RunBodies bodies, CutMaker cuts, Catalogue catalogue, AssetCodec codec)
{
    private readonly Lock _gate = new();
    private (string Run, Task<RunJob> Job)? _last;

    /// <summary>Does it and keeps what came of it.</summary>
    public async Task<WorkEnded> Do(string run, RunUnit unit, Action<double> reached, CancellationToken cancellation)
    {
        switch (unit.Kind)
        {
            case RunUnitKind.Cut:
                return await Cut(run, unit, cancellation);
            case RunUnitKind.Sum:
                return await AddUp(run, unit, cancellation);
            default:
                var job = await Job(run);
                await bodies.Put(run, unit, await QuietThread.Run(() => LedgerCodec.Write(job.Run(unit, reached, cancellation)), cancellation), cancellation);
                return new(run, unit.ToString(), null, null, 0);
        }
    }

    private async Task<WorkEnded> Cut(string run, RunUnit unit, CancellationToken cancellation)
    {
        var record = await bodies.ReadRecord(run, cancellation) ?? throw new InvalidOperationException($"There is no run {run} any more.");
        var start = RunJob.Whole(record.Texts, catalogue).Start ?? ScenarioStart.Inventory;
        var cut = await cuts.Make(start, cancellation);
        return start.At is { } at && cut.Assets.Length == 0
            ? new(run, unit.ToString(), Outcome.Refused("start-not-recorded", $"Nothing is recorded of {at}.", "Let it start from a later instant, from now or from the inventory."), null, 0)
            : new(run, unit.ToString(), null, await bodies.Put(cut, cancellation), RunJob.PartsOf(cut.Assets.Length));
    }

    private async Task<WorkEnded> AddUp(string run, RunUnit unit, CancellationToken cancellation)
    {
        var job = await Job(run);
        var baseline = await Sum(job.Record, RunUnitKind.Baseline, cancellation);
        var scenario = await Sum(job.Record, RunUnitKind.Scenario, cancellation);
        await bodies.PutWhole(run, RunUnitKind.Baseline, baseline, cancellation);
        await bodies.PutWhole(run, RunUnitKind.Scenario, scenario, cancellation);
        var report = await QuietThread.Run(() => job.Compare(baseline, scenario), cancellation);
        await bodies.Put(report);
        return new(run, unit.ToString(), null, report.BaselineHash, 0);
    }

    private async Task<Ledger> Sum(RunRecord record, RunUnitKind side, CancellationToken cancellation)
    {
        Ledger? sum = null;
        foreach (var unit in RunUnit.Parts(side, record.Parts))
        {
            var part = await bodies.ReadUnit(record.Id, unit, cancellation);
            if (sum is null)
            {
                sum = part;
            }
            else
            {
                sum.Add(part);
            }
        }

        return sum!;
    }

    private Task<RunJob> Job(string run)
    {
        lock (_gate)
        {
            if (_last is not { } last || last.Run != run || last.Job.IsFaulted || last.Job.IsCanceled)
            {
                _last = last = (run, Begin(run));
            }

            return last.Job;
        }
    }

    // Several units wait for it: that one of them is given up must not end it.
    private async Task<RunJob> Begin(string run)
    {
        var record = await bodies.ReadRecord(run, CancellationToken.None) ?? throw new InvalidOperationException($"There is no run {run} any more.");
        var cut = await bodies.ReadCut(record.Cut!, CancellationToken.None);
        return await QuietThread.Run(() => new RunJob(record, cut, catalogue, codec), CancellationToken.None);
    }
}
