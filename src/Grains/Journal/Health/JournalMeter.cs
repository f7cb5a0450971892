using System.Diagnostics.Metrics;

namespace Beffroi.Journal.Health;

/// <summary>The journal's measures, on meter "Beffroi".</summary>
internal sealed class JournalMeter
{
    public const string Name = "Beffroi";

    private readonly Meter _meter;
    private readonly Counter<long> _groups;
    private readonly Counter<long> _rows;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _snapshots;
    private readonly Counter<long> _effects;
    private readonly Histogram<double> _recovery;

    public JournalMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _groups = _meter.CreateCounter<long>("beffroi.journal.groups", description: "Groups committed");
        _rows = _meter.CreateCounter<long>("beffroi.journal.rows", description: "Changes committed");
        _duration = _meter.CreateHistogram<double>("beffroi.journal.commit.duration", "s", "From a group's first try to its clear answer");
        _refused = _meter.CreateCounter<long>("beffroi.journal.refused", description: "Changes the database refused for their data");
        _snapshots = _meter.CreateCounter<long>("beffroi.journal.snapshots", description: "Snapshots written");
        _effects = _meter.CreateCounter<long>("beffroi.journal.effects", description: "Effects ended, by how");
        _recovery = _meter.CreateHistogram<double>("beffroi.journal.recovery.duration", "s", "From a shard's claim to its assets being awake");
    }

    public void Committed(int rows, TimeSpan took)
    {
        _groups.Add(1);
        _rows.Add(rows);
        _duration.Record(took.TotalSeconds);
    }

    public void Refused() => _refused.Add(1);

    public void Snapshots(int count) => _snapshots.Add(count);

    public void Effect(string end) => _effects.Add(1, new KeyValuePair<string, object?>("end", end));

    public void Recovered(TimeSpan took) => _recovery.Record(took.TotalSeconds);

    /// <summary>What is read when somebody asks.</summary>
    public void Watch(string name, string description, Func<long> read) => _meter.CreateObservableGauge(name, read, description: description);

    /// <summary>A stretch of time that is read when somebody asks, in seconds.</summary>
    public void Watch(string name, string description, Func<TimeSpan> read) => _meter.CreateObservableGauge(name, () => read().TotalSeconds, "s", description);
}
