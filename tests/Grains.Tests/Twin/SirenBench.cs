using Beffroi.Alarms;
using Beffroi.Journal;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

/// <summary>A siren in virtual time: deadlines are looked at when they are due, and its register is kept beside it.</summary>
internal sealed class SirenBench
{
    private static readonly Siren Kind = new();
    private readonly TurnBench _bench = new(Kind, AssetId.Of("siren", "S-1"));

    private long _sent;

    public SirenBench() => _bench.Describe(new() { Name = "Siren" });

    public AssetState State => _bench.State;

    public Instant Now => _bench.Now;

    public IReadOnlyList<(Change Change, long Version, Instant At)> Changes => _bench.Changes;

    /// <summary>The register's rows of this asset, by code.</summary>
    public Dictionary<string, AlarmRecord> Register { get; } = [];

    public List<AlarmEvent> Events { get; } = [];

    public AlarmState StateOf(string code) => Find(code)?.State ?? AlarmState.Normal;

    public HeldAlarm? Find(string code) => State.Alarms?.Find(a => a.Code == code);

    public void Send(string property, Value value)
    {
        _bench.Observe(new() { Source = "mqtt", Epoch = 1, Sequence = _sent++, At = _bench.Now, Measurements = [new(property, value)] });
        Keep();
    }

    public Outcome Do(string code, AlarmVerb verb, string author = "Ada", string? reason = "because", Instant? until = null, string? text = "a word", AlarmName? parent = null)
    {
        var outcome = _bench.Do(turn => AlarmActs.Decide(turn, new(code, verb, until, text, parent), new(author, reason)));
        Keep();
        return outcome;
    }

    public T Do<T>(Func<AssetTurn, T> decide)
    {
        var answer = _bench.Do(decide);
        Keep();
        return answer;
    }

    /// <summary>Lets time pass, looking at each deadline on the way.</summary>
    public void Wait(TimeSpan span)
    {
        var end = _bench.Now + span;
        while (Judging.NextDeadline(Kind, State, _bench.Now) is var due && due <= end)
        {
            _bench.Now = due;
            _bench.Look();
            Keep();
        }

        _bench.Now = end;
    }

    private void Keep()
    {
        foreach (var write in RegisterRows.Of(_bench.LastTurn, _bench.Changes.LastOrDefault().Change))
        {
            switch (write)
            {
                case RegisterWrite.AlarmPut put: Register[put.Alarm.Code] = put.Alarm; break;
                case RegisterWrite.AlarmClosed closed: Register.Remove(closed.Code); break;
                case RegisterWrite.AlarmHappened happened: Events.Add(happened.Event); break;
            }
        }
    }
}
