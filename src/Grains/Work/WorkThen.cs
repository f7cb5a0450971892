using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Orders as they were known at an instant of the past: the fold of the entries that had come by then. Pure.</summary>
internal static class WorkThen
{
    /// <summary>Which orders it can be, whatever changed since: what an entry may change is looked at afterwards.</summary>
    public static WorkFilter Widened(WorkFilter filter) => filter with { States = null, Priorities = null, Assignee = null, Late = null, OnSite = null, Since = null, Newest = true, After = null, Limit = WorkFilter.MostRows };

    /// <summary>Null when it was not asked for yet.</summary>
    public static WorkHead? Of(WorkHead now, WorkEntry[] entries, Instant at)
    {
        var known = Known(entries, at);
        return known.Length == 0 ? null : WorkTelling.Head(now.Order, now.Client, now.Only, known, WorkStory.Of(known));
    }

    public static WorkEntry[] Known(WorkEntry[] entries, Instant at) => [.. entries.Where(entry => entry.ReceivedAt <= at)];

    /// <summary>What the filter says of that which entries change.</summary>
    public static bool Fits(WorkHead head, WorkFilter filter, Instant at) =>
        (filter.States?.Contains(head.State) ?? true) && (filter.Priorities?.Contains(head.Priority) ?? true) && (filter.Assignee is null || filter.Assignee == head.Assignee)
        && (filter.Late is null || filter.Late == IsLate(head, at)) && (filter.OnSite is null || filter.OnSite == head.OnSite.Length > 0)
        && (filter.Since is null || !head.IsEnded || head.EndedAt >= filter.Since);

    public static WorkCounts Count(IReadOnlyCollection<WorkHead> heads, Instant at) =>
        new(heads.GroupBy(head => head.State).ToDictionary(state => state.Key, state => state.Count()), heads.Count(head => IsLate(head, at)), heads.Count(head => head.OnSite.Length > 0), 0);

    /// <summary>A page in the order of the filter.</summary>
    public static WorkPage Page(IEnumerable<WorkHead> heads, WorkFilter filter, Instant at)
    {
        var cursor = WorkCursor.Parse(filter.After);
        (int, int, long, long) Place(WorkHead head) => (WorkCursor.RankOf(head, at), (int)head.Priority, head.DueAt.Microseconds, head.Order);
        WorkHead[] found =
        [
            .. (filter.Newest
                ? heads.Where(head => cursor is null || head.Order < cursor.Order).OrderByDescending(head => head.Order)
                : heads.Where(head => cursor is null || Place(head).CompareTo((cursor.Rank, (int)cursor.Priority, cursor.Due.Microseconds, cursor.Order)) > 0).OrderBy(Place))
            .Take(filter.Limit + 1),
        ];
        return found.Length <= filter.Limit ? new(found, null) : new(found[..filter.Limit], WorkCursor.Of(filter with { Now = at }, found[filter.Limit - 1]));
    }

    private static bool IsLate(WorkHead head, Instant at) => !head.IsEnded && head.DueAt < at;
}
