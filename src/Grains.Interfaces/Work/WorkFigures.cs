using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What the work of a stretch of time came to in one department: counts and sums, from which ratios are made.</summary>
/// <param name="Department">Null for work of none.</param>
/// <param name="Created">In the stretch; <paramref name="Failures"/> are those of them that were not preventive.</param>
/// <param name="Closed">In the stretch, not cancelled.</param>
/// <param name="Open">Now.</param>
/// <param name="Attended">Somebody was there in the stretch for the first time.</param>
/// <param name="Restored">It worked again in the stretch.</param>
/// <param name="Repaired">Of those, the ones that were not preventive, with the hours it took.</param>
/// <param name="FirstTime">Of those, with one visit.</param>
/// <param name="BacklogHours">The ages of open orders, summed.</param>
[GenerateSerializer, Immutable, Alias("WorkFigures")]
public sealed record WorkFigures(
    [property: Id(0)] string? Department,
    [property: Id(1)] int Created,
    [property: Id(2)] int Failures,
    [property: Id(3)] int Closed,
    [property: Id(4)] int Open,
    [property: Id(5)] int Late,
    [property: Id(6)] int Attended,
    [property: Id(7)] int AttendedInTime,
    [property: Id(8)] int Restored,
    [property: Id(9)] int RestoredInTime,
    [property: Id(10)] int Repaired,
    [property: Id(11)] double RepairHours,
    [property: Id(12)] int FirstTime,
    [property: Id(13)] double BacklogHours,
    [property: Id(14)] double OldestHours)
{
    /// <summary>The same by urgency, the most urgent first; what nothing was of is left out.</summary>
    [Id(15)] public WorkUrgencyFigures[] ByPriority { get; init; } = [];

    public static WorkFigures Of(string? department, IEnumerable<WorkHead> heads, Instant from, Instant to, Instant now)
    {
        bool In(Instant? at) => at >= from && at < to;
        var all = heads.ToArray();
        var (open, attended, restored) = (all.Where(h => !h.IsEnded).ToArray(), all.Where(h => In(h.AttendedAt)).ToArray(), all.Where(h => In(h.RestoredAt)).ToArray());
        var repaired = restored.Where(h => !h.Subject.Preventive).ToArray();
        double Age(WorkHead head) => (now - head.CreatedAt).TotalHours;
        return new(
            department, all.Count(h => In(h.CreatedAt)), all.Count(h => In(h.CreatedAt) && !h.Subject.Preventive), all.Count(h => h.State == WorkState.Closed && In(h.EndedAt)),
            open.Length, open.Count(h => h.DueAt < now), attended.Length, attended.Count(h => h.AttendedAt <= h.AttendBy), restored.Length, restored.Count(h => h.RestoredAt <= h.RestoreBy),
            repaired.Length, repaired.Sum(h => (h.RestoredAt!.Value - h.CreatedAt).TotalHours), repaired.Count(h => h.Visits <= 1), open.Sum(Age), open.Select(Age).DefaultIfEmpty().Max())
        {
            ByPriority = [.. all.GroupBy(h => h.Priority).OrderBy(own => own.Key).Select(own => WorkUrgencyFigures.Of(own.Key, own, In, now)).Where(f => !f.IsNothing)],
        };
    }
}
