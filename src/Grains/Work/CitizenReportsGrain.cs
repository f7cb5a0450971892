using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>
/// Keeps reports, one after the other. Should two activations live for a moment, the register moves a report once: who finds it moved looks again. An order is made under the report's reference, so
/// a silo that is killed between the two makes none twice.
/// </summary>
[GrainType("citizen-reports")]
internal sealed class CitizenReportsGrain(IWorkStore store, IJournal journal, TimeProvider time) : Grain, ICitizenReports
{
    private const int Tries = 5;
    private const int MostNear = 200;

    public async Task<ReportOutcome> Tell(ReportDraft draft)
    {
        if (Reports.Fault(draft) is { } fault)
        {
            return new(fault, null);
        }

        for (var i = 0; i < Tries; i++)
        {
            var now = Instant.From(time.GetUtcNow());
            var near = await store.Reports(new() { Kind = draft.Kind, Near = draft.Place, Metres = Reports.SameWithinMetres, Since = now - Reports.SameWithin, Limit = MostNear }, CancellationToken.None);
            var same = Array.Find(near, known => Reports.IsSame(known, draft, now));
            var report = same is not null
                ? same with { Version = same.Version + 1, Told = same.Told + 1, UpdatedAt = now }
                : new CitizenReport
                {
                    Reference = Reports.Reference(Guid.NewGuid()), Version = 1, Kind = draft.Kind, Text = draft.Text.Trim(), Place = draft.Place, Asset = draft.Asset, Photo = draft.Photo,
                    At = now, UpdatedAt = now, Authority = draft.Authority, District = draft.District,
                };
            if (await Put(report, "told", null) is { } kept)
            {
                return new(Outcome.Taken, kept, same is not null, await WorkOf(kept));
            }
        }

        return new(WorkRefusals.Stalled, null);
    }

    public async Task<ReportOutcome> Read(string reference) =>
        await store.Report(reference, CancellationToken.None) is { } report ? new(Outcome.Taken, report, Work: await WorkOf(report)) : new(Unknown(reference), null);

    public Task<CitizenReport[]> Find(ReportFilter filter) => store.Reports(filter, CancellationToken.None);

    public async Task<ReportOutcome> Decide(string reference, ReportDecision decision)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (await store.Report(reference, CancellationToken.None) is not { } report)
            {
                return new(Unknown(reference), null);
            }

            if (Reports.Fault(report, decision) is { } fault)
            {
                return new(fault, report, Work: await WorkOf(report));
            }

            var (order, refusal) = await OrderOf(report, decision);
            if (refusal is not null)
            {
                return new(refusal, report);
            }

            var decided = report with
            {
                Version = report.Version + 1, State = decision.Accept ? ReportState.Accepted : ReportState.Declined, Order = order, Decided = decision.Cause, UpdatedAt = Instant.From(time.GetUtcNow()),
                Text = decision.Accept ? report.Text : "", Photo = decision.Accept ? report.Photo : null,
            };
            if (await Put(decided, decision.Accept ? "accepted" : "declined", decision.Cause) is { } kept)
            {
                return new(Outcome.Taken, kept, Work: await WorkOf(kept));
            }
        }

        return new(WorkRefusals.Stalled, null);
    }

    private async Task<(long? Order, Outcome? Refusal)> OrderOf(CitizenReport report, ReportDecision decision)
    {
        if (decision is not { Accept: true })
        {
            return (null, null);
        }

        if (decision.Join is { } joined)
        {
            return await store.Head(joined, CancellationToken.None) is null ? (null, WorkRefusals.Unknown(joined)) : (joined, null);
        }

        var made = await GrainFactory.GetGrain<IWorkDesk>(0).Create(Reports.Order(report, decision));
        return made.Outcome.IsRefused ? (null, made.Outcome) : (made.Order, null);
    }

    /// <summary>Null when another activation was before us.</summary>
    private async Task<CitizenReport?> Put(CitizenReport report, string act, Cause? cause)
    {
        var audit = new AuditRow(report.UpdatedAt, cause?.Author ?? "citizen", $"report.{act}", $"report/{report.Reference}", report.Version, cause?.Reason, []);
        await journal.Write([new RegisterWrite.ReportPut(report), new RegisterWrite.Audit(audit)]);
        var kept = await store.Report(report.Reference, CancellationToken.None);
        return kept?.Version == report.Version && kept.UpdatedAt == report.UpdatedAt ? kept : null;
    }

    private async Task<WorkState?> WorkOf(CitizenReport report) => report.Order is { } order ? (await store.Head(order, CancellationToken.None))?.State : null;

    private static Outcome Unknown(string reference) => Outcome.Refused("unknown-report", $"There is no report {reference}.", "Check the reference, letter by letter.");
}
