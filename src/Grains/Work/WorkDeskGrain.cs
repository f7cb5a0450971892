using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Work;

/// <summary>
/// Numbers orders, one after the other. Should two activations live for a moment, the register takes a number, a client's word and an open order of the same once: who finds one
/// taken looks again.
/// </summary>
[GrainType("work-desk")]
internal sealed class WorkDeskGrain(IWorkStore store, IJournal journal, WorkSubjects subjects, TimeProvider time, IOptions<WorkOptions> options) : Grain, IWorkDesk
{
    private const int Tries = 5;
    private long? _newest;

    public async Task<WorkOutcome> Create(WorkDraft draft)
    {
        if (DraftCheck.Fault(draft) is { } fault)
        {
            return new(fault, null);
        }

        for (var i = 0; i < Tries; i++)
        {
            if (await Existing(draft) is { } existing)
            {
                return new(Outcome.Unchanged, existing.Order);
            }

            var (whole, stray) = await subjects.Complete(draft);
            if (stray is not null)
            {
                return new(stray, null);
            }

            _newest ??= await store.Newest(CancellationToken.None);
            if (await Begin(_newest.Value + 1, whole) is { } begun)
            {
                return begun;
            }

            _newest = null;
        }

        return new(WorkRefusals.Stalled, null);
    }

    public async Task<long?> Named(string client) => (await store.Head(client, null, CancellationToken.None))?.Order;

    public async Task<WorkPage> Find(WorkFilter filter)
    {
        var found = await store.Find(filter, CancellationToken.None);
        return found.Length <= filter.Limit ? new(found, null) : new(found[..filter.Limit], WorkCursor.Of(filter, found[filter.Limit - 1]));
    }

    public async Task<(WorkPage Page, WorkCounts Counts)> FindAt(WorkFilter filter, Instant at)
    {
        var then = await Then(filter, at);
        return (WorkThen.Page(then.Where(head => WorkThen.Fits(head, filter, at)), filter, at), WorkThen.Count(then, at));
    }

    public Task<WorkCounts> Count(WorkFilter filter) => store.Count(filter, CancellationToken.None);

    public Task<long> Revision() => store.Revision(CancellationToken.None);

    public async Task<WorkFigures[]> Figures(Instant from, Instant to, string? authority)
    {
        var now = Instant.From(time.GetUtcNow());
        List<WorkHead> heads = [];
        var filter = new WorkFilter { Now = now, Authority = authority, Since = from, Newest = true, Limit = WorkFilter.MostRows };
        while (await Find(filter) is { } page)
        {
            heads.AddRange(page.Orders);
            if (page.Next is null)
            {
                break;
            }

            filter = filter with { After = page.Next };
        }

        return [.. heads.GroupBy(head => head.Subject.Department, (department, own) => WorkFigures.Of(department, own, from, to, now)).OrderBy(f => f.Department, StringComparer.Ordinal)];
    }

    public Task<WorkSettings> Settings() => Task.FromResult(options.Value.Told());

    /// <summary>All that the filter's place, kind and words let through and that had been asked for by then; only what changed since is folded again.</summary>
    private async Task<List<WorkHead>> Then(WorkFilter filter, Instant at)
    {
        var then = new List<WorkHead>();
        for (var page = WorkThen.Widened(filter); ;)
        {
            var (orders, next) = await Find(page);
            foreach (var order in orders.Where(head => head.CreatedAt <= at))
            {
                var known = order.ChangedAt <= at ? order : WorkThen.Of(order, await store.Entries(order.Order, CancellationToken.None), at);
                if (known is { } head)
                {
                    then.Add(head);
                }
            }

            if (next is null)
            {
                return then;
            }

            page = page with { After = next };
        }
    }

    private async Task<WorkHead?> Existing(WorkDraft draft) =>
        await store.Head(draft.Client, null, CancellationToken.None) ?? (draft.Only is null ? null : await store.Head(null, draft.Only, CancellationToken.None));

    private async Task<WorkOutcome?> Begin(long order, WorkDraft draft)
    {
        var id = Guid.TryParse(draft.Client, out var given) ? given : Guid.NewGuid();
        var entries = WorkWriting.Begin(draft, id, options.Value, Instant.From(time.GetUtcNow()));
        var head = WorkTelling.Head(order, draft.Client, draft.Only, entries, WorkStory.Of(entries));
        var audit = new AuditRow(head.ChangedAt, head.CreatedBy, "work-order.created", $"work-order/{order}", head.Version, draft.Subject.Title, []);
        await journal.Write([new RegisterWrite.WorkWritten(head, null, entries), new RegisterWrite.Audit(audit)]);
        if ((await store.Head(order, CancellationToken.None))?.Hash != head.Hash)
        {
            return null;
        }

        _newest = order;
        return new(Outcome.Taken, order);
    }
}
