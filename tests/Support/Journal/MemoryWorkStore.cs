using Beffroi.Journal;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Support;

/// <summary>Reads the work orders of a <see cref="MemoryDatabase"/>.</summary>
public sealed class MemoryWorkStore(MemoryDatabase database) : IWorkStore
{
    public Task<WorkHead?> Head(long order, CancellationToken cancellation) => Ask<WorkHead?>(r => r.Work.TryGetValue(order, out var kept) ? kept.Head : null);

    public Task<WorkHead?> Head(string? client, string? only, CancellationToken cancellation) =>
        Ask<WorkHead?>(r => r.Work.Values.Select(w => w.Head).FirstOrDefault(h => client is not null ? h.Client == client : h.Only == only));

    public Task<WorkEntry[]> Entries(long order, CancellationToken cancellation) => Ask<WorkEntry[]>(r => [.. r.Work.TryGetValue(order, out var kept) ? kept.Entries : []]);

    public Task<long> Newest(CancellationToken cancellation) => Ask(r => r.Work.Keys.DefaultIfEmpty().Max());

    public Task<WorkHead[]> Find(WorkFilter filter, CancellationToken cancellation)
    {
        var cursor = WorkCursor.Parse(filter.After);
        var now = cursor?.Now ?? filter.Now;
        (int, Priority, long, long) Place(WorkHead head) => (WorkCursor.RankOf(head, now), head.Priority, head.DueAt.Microseconds, head.Order);
        return Ask<WorkHead[]>(r =>
        {
            var fitting = r.Work.Values.Select(w => w.Head).Where(h => Fits(h, filter) && (filter.States?.Contains(h.State) ?? true));
            var sorted = filter.Newest
                ? fitting.Where(h => cursor is null || h.Order < cursor.Order).OrderByDescending(h => h.Order)
                : fitting.Where(h => cursor is null || Place(h).CompareTo((cursor.Rank, cursor.Priority, cursor.Due.Microseconds, cursor.Order)) > 0).OrderBy(Place);
            return [.. sorted.Take(filter.Limit + 1)];
        });
    }

    public Task<WorkCounts> Count(WorkFilter filter, CancellationToken cancellation) => Ask(r =>
    {
        var fitting = r.Work.Values.Select(w => w.Head).Where(h => Fits(h, filter with { Late = null, OnSite = null })).ToArray();
        return new WorkCounts(
            fitting.GroupBy(h => h.State).ToDictionary(g => g.Key, g => g.Count()), fitting.Count(h => !h.IsEnded && h.DueAt < filter.Now), fitting.Count(h => h.OnSite.Length > 0), r.WorkRevision);
    });

    public Task<long> Revision(CancellationToken cancellation) => Ask(r => r.WorkRevision);

    public Task<CitizenReport?> Report(string reference, CancellationToken cancellation) => Ask(r => r.Reports.GetValueOrDefault(reference));

    public Task<CitizenReport[]> Reports(ReportFilter filter, CancellationToken cancellation) => Ask<CitizenReport[]>(r =>
    {
        var last = filter.After is { } after ? r.Reports.GetValueOrDefault(after) : null;
        return
        [
            .. r.Reports.Values
                .Where(known => (filter.State ?? known.State) == known.State && (filter.Kind ?? known.Kind) == known.Kind && known.UpdatedAt >= (filter.Since ?? default)
                    && (filter.Near is not { } near || (Math.Abs(known.Place.Latitude - near.Latitude) < 0.01 && Math.Abs(known.Place.Longitude - near.Longitude) < 0.01))
                    && (last is null || (known.At, known.Reference).CompareTo((last.At, last.Reference)) < 0))
                .OrderByDescending(known => (known.At, known.Reference)).Take(filter.Limit),
        ];
    });

    public Task<long[]> Owed(int limit, CancellationToken cancellation) => Ask<long[]>(r => [.. r.Work.Values.Where(w => w.Head.IsOwed).Select(w => w.Head.Order).Order().Take(limit)]);

    private static bool Fits(WorkHead head, WorkFilter filter) =>
        Is(filter.Department, head.Subject.Department) && Is(filter.Authority, head.Subject.Authority) && Is(filter.District, head.Subject.District) && Is(filter.Kind, head.Subject.Asset?.Kind)
        && Is(filter.Asset?.ToString(), head.Subject.Asset?.ToString()) && Is(filter.Alarm?.ToString(), head.Subject.Alarm?.ToString()) && Is(filter.Assignee, head.Assignee)
        && Is(filter.Round, head.Subject.Round) && (filter.Origin is null || head.Subject.Origin == filter.Origin) && (filter.Priorities?.Contains(head.Priority) ?? true)
        && (filter.Since is null || !head.IsEnded || head.EndedAt >= filter.Since)
        && (filter.Late is null || filter.Late == (!head.IsEnded && head.DueAt < filter.Now)) && (filter.OnSite is null || filter.OnSite == head.OnSite.Length > 0)
        && string.Join('\n', head.Subject.Title, head.Subject.Asset?.Key, head.Subject.Address, head.Subject.Text).Contains(filter.Text ?? "", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string? wanted, string? found) => wanted is null || wanted == found;

    private async Task<T> Ask<T>(Func<MemoryRegisters, T> question)
    {
        await Task.Yield();
        lock (database.Gate)
        {
            return question(database.Registers);
        }
    }
}
