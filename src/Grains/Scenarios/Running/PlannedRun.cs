using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>A run, which of its units are kept, and who works on which. Time is an argument.</summary>
internal sealed class PlannedRun(RunRecord record, IEnumerable<RunUnit> kept)
{
    /// <summary>A unit that its silo was lost over so often may be what it is lost by.</summary>
    private const int MostLosses = 5;

    private readonly HashSet<RunUnit> _kept = [.. kept];
    private readonly Dictionary<RunUnit, Lease> _leases = [];
    private readonly Dictionary<RunUnit, int> _losses = [];

    public RunRecord Record { get; set; } = record;

    public ScenarioRunHead Head => new(Record.Id, Record.Scenario, Record.Version, Record.Title, Record.State, Progress, Record.Begun, Record.BaselineHash);

    public ScenarioReport Report => new()
    {
        Id = Record.Id, Scenario = Record.Scenario, Version = Record.Version, Title = Record.Title, State = Record.State, Progress = Progress, Begun = Record.Begun, Ended = Record.Ended,
        Failure = Record.Failure, BaselineHash = Record.BaselineHash, Cut = Record.Cut, Units = Units, Kept = _kept.Count, Silos = _leases.Values.Select(l => l.Silo).Distinct().Count(),
    };

    private int Units => Record.Parts * 2;

    private double Progress => Record.State == ScenarioRunState.Done ? 1 : Units == 0 ? 0 : Math.Min(0.99, (_kept.Count + _leases.Values.Sum(l => l.Progress)) / Units);

    public int PlacesOf(string silo) => _leases.Values.Count(l => l.Silo == silo);

    /// <summary>What the silo is to work on.</summary>
    public IEnumerable<WorkOrder> Orders(string silo) => _leases.Where(l => l.Value.Silo == silo).Select(l => new WorkOrder(Record.Id, l.Key.ToString()));

    /// <summary>Notes what the silo works on, and takes back what it does not.</summary>
    public void Hear(string silo, IEnumerable<WorkUnderWay> doing, Instant now)
    {
        var units = doing.ToDictionary(d => RunUnit.Parse(d.Unit), d => d.Progress);
        foreach (var (unit, _) in _leases.Where(l => l.Value.Silo == silo && !units.ContainsKey(l.Key)).ToArray())
        {
            _leases.Remove(unit);
        }

        foreach (var (unit, progress) in units)
        {
            // One whose giver was lost is taken up again, unless somebody else has it by now.
            if (IsOpen(unit) && (!_leases.TryGetValue(unit, out var lease) || lease.Silo == silo))
            {
                _leases[unit] = new(silo, now, progress);
            }
        }
    }

    /// <summary>Takes back the units of those who have not been heard of since.</summary>
    public void Expire(Instant since, Instant now)
    {
        foreach (var (unit, _) in _leases.Where(l => l.Value.Heard < since).ToArray())
        {
            _leases.Remove(unit);
            _losses[unit] = _losses.GetValueOrDefault(unit) + 1;
            if (_losses[unit] >= MostLosses)
            {
                Fail(Outcome.Refused("unit-lost", $"Each silo that worked on a part of it was lost: {unit}.", "See the logs of the silos; run a smaller scenario."), now);
            }
        }
    }

    /// <summary>Gives the silo the next unit that is nobody's; false when there is none.</summary>
    public bool Give(string silo, Instant now)
    {
        foreach (var unit in Open())
        {
            if (!_leases.ContainsKey(unit))
            {
                _leases[unit] = new(silo, now, 0);
                return true;
            }
        }

        return false;
    }

    public void End(WorkEnded ended, Instant now)
    {
        var unit = RunUnit.Parse(ended.Unit);
        _leases.Remove(unit);
        if (Record.IsEnded)
        {
            return;
        }

        if (ended.Fault is { } fault)
        {
            Fail(fault, now);
        }
        else if (unit == RunUnit.Cut)
        {
            Record = Record.Cut is null ? Record with { Cut = ended.Hash, Parts = ended.Parts } : Record;
        }
        else if (unit == RunUnit.Sum)
        {
            Turn(Record with { State = ScenarioRunState.Done, BaselineHash = ended.Hash, Ended = now });
        }
        else
        {
            _kept.Add(unit);
        }
    }

    /// <summary>Makes it another; what is under way is then nobody's.</summary>
    public void Turn(RunRecord record)
    {
        Record = record;
        _leases.Clear();
    }

    private void Fail(Outcome fault, Instant now) => Turn(Record with { State = ScenarioRunState.Failed, Failure = fault, Ended = now });

    private bool IsOpen(RunUnit unit) => Record.State == ScenarioRunState.Running && Open().Contains(unit);

    private IEnumerable<RunUnit> Open() =>
        Record.State != ScenarioRunState.Running ? []
        : Record.Cut is null ? [RunUnit.Cut]
        : _kept.Count >= Units ? [RunUnit.Sum]
        : RunUnit.Parts(Record.Parts).Where(unit => !_kept.Contains(unit));

    private readonly record struct Lease(string Silo, Instant Heard, double Progress);
}
