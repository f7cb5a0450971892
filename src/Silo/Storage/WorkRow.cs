using Beffroi.Work;

namespace Beffroi.Storage;

/// <summary>An order's head as the columns of its register, by name: the same in both databases.</summary>
internal static class WorkRow
{
    public static readonly string[] Columns =
    [
        "id", "version", "hash", "client", "only_one", "state", "ended", "owed", "on_site", "priority", "origin", "due", "created", "ended_at", "asset", "kind", "alarm", "department",
        "authority", "district", "assignee", "round", "words", "body",
    ];

    public static object?[] Of(WorkHead head) =>
    [
        head.Order, head.Version, head.Hash, head.Client, head.Only, (int)head.State, head.IsEnded, head.IsOwed, head.OnSite.Length > 0, (int)head.Priority, (int)head.Subject.Origin,
        head.DueAt.Microseconds, head.CreatedAt.Microseconds, head.EndedAt?.Microseconds, head.Subject.Asset?.ToString(), head.Subject.Asset?.Kind, head.Subject.Alarm?.ToString(),
        head.Subject.Department, head.Subject.Authority, head.Subject.District, head.Assignee, head.Subject.Round, WorkQuery.Words(head), WorkQuery.Text(head),
    ];
}
