using System.Globalization;
using Beffroi.ShiftLog;

namespace Beffroi.Work;

/// <summary>What the shift log says of work orders: in French, as the log is kept.</summary>
internal static class WorkLogWords
{
    public static string Of(WorkHead head, WorkLock found) => found.State == LockState.Held
        ? $"OT {head.Order}. {string.Join(", ", head.OnSite)} sur place\u202F: commandes à distance bloquées sur {found.Held} équipement(s)."
        : $"OT {head.Order}. Plus personne sur place\u202F: commandes à distance débloquées.";

    public static LogLink[] Links(WorkHead head) =>
    [
        new("work", head.Order.ToString(CultureInfo.InvariantCulture)),
        .. head.Subject.Asset is { } asset ? [new LogLink("asset", asset.ToString())] : Array.Empty<LogLink>(),
    ];
}
