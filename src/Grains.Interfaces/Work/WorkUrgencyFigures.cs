using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What the work of one urgency came to in a stretch of time: held against the clocks of that urgency, and by what it was known to be over.</summary>
/// <param name="Created">In the stretch.</param>
/// <param name="Open">Now.</param>
/// <param name="Attended">Somebody was there in the stretch for the first time, with the hours that took.</param>
/// <param name="Restored">It worked again in the stretch, with the hours that took; none of it preventive.</param>
/// <param name="Closed">In the stretch, on an asset that can tell for itself.</param>
/// <param name="Shown">Of those, by the asset's own telemetry; the others somebody looked at.</param>
[GenerateSerializer, Immutable, Alias("WorkUrgencyFigures")]
public sealed record WorkUrgencyFigures(
    [property: Id(0)] Priority Priority,
    [property: Id(1)] int Created,
    [property: Id(2)] int Open,
    [property: Id(3)] int Late,
    [property: Id(4)] int Attended,
    [property: Id(5)] int AttendedInTime,
    [property: Id(6)] double AttendHours,
    [property: Id(7)] int Restored,
    [property: Id(8)] int RestoredInTime,
    [property: Id(9)] double RestoreHours,
    [property: Id(10)] int Closed,
    [property: Id(11)] int Shown)
{
    public bool IsNothing => Created + Open + Attended + Restored + Closed == 0;

    internal static WorkUrgencyFigures Of(Priority priority, IEnumerable<WorkHead> heads, Func<Instant?, bool> within, Instant now)
    {
        var all = heads.ToArray();
        var (open, attended) = (all.Where(h => !h.IsEnded).ToArray(), all.Where(h => within(h.AttendedAt)).ToArray());
        var restored = all.Where(h => within(h.RestoredAt) && !h.Subject.Preventive).ToArray();
        var closed = all.Where(h => h.State == WorkState.Closed && within(h.EndedAt) && h.Proof.State is ProofState.Shown or ProofState.ByPerson).ToArray();
        double Hours(WorkHead head, Instant? until) => (until!.Value - head.CreatedAt).TotalHours;
        return new(
            priority, all.Count(h => within(h.CreatedAt)), open.Length, open.Count(h => h.DueAt < now), attended.Length, attended.Count(h => h.AttendedAt <= h.AttendBy), attended.Sum(h => Hours(h, h.AttendedAt)),
            restored.Length, restored.Count(h => h.RestoredAt <= h.RestoreBy), restored.Sum(h => Hours(h, h.RestoredAt)), closed.Length, closed.Count(h => h.Proof.State == ProofState.Shown));
    }

    /// <summary>Of two departments together.</summary>
    public WorkUrgencyFigures With(WorkUrgencyFigures other) => new(
        Priority, Created + other.Created, Open + other.Open, Late + other.Late, Attended + other.Attended, AttendedInTime + other.AttendedInTime, AttendHours + other.AttendHours,
        Restored + other.Restored, RestoredInTime + other.RestoredInTime, RestoreHours + other.RestoreHours, Closed + other.Closed, Shown + other.Shown);
}
