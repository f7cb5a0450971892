using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>All runs, oldest first, and which silo works on what. Time is an argument.</summary>
internal sealed class WorkPlan(TimeSpan lease)
{
    private readonly List<PlannedRun> _runs = [];

    public IReadOnlyList<PlannedRun> Runs => _runs;

    /// <summary>How many have not ended.</summary>
    public int UnderWay => _runs.Count(r => !r.Record.IsEnded);

    public PlannedRun? Find(string id) => _runs.Find(r => r.Record.Id == id);

    public void Add(RunRecord record, IEnumerable<RunUnit> kept)
    {
        _runs.Add(new(record, kept));
        _runs.Sort((one, other) => (one.Record.Begun, one.Record.Id).CompareTo((other.Record.Begun, other.Record.Id)));
    }

    public void Forget(string id) => _runs.RemoveAll(r => r.Record.Id == id);

    /// <summary>Hears of a silo and tells it what to work on. The oldest run goes first.</summary>
    public WorkOrder[] Beat(WorkBeat beat, Instant now)
    {
        foreach (var ended in beat.Ended)
        {
            Find(ended.Run)?.End(ended, now);
        }

        foreach (var run in _runs.Where(r => !r.Record.IsEnded))
        {
            run.Hear(beat.Silo, beat.Doing.Where(d => d.Run == run.Record.Id), now);
            run.Expire(now - lease, now);
        }

        for (var free = beat.Places - _runs.Sum(r => r.PlacesOf(beat.Silo)); free > 0 && _runs.Exists(r => r.Give(beat.Silo, now)); free--)
        {
        }

        return [.. _runs.SelectMany(r => r.Orders(beat.Silo))];
    }
}
