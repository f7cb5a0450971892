using Beffroi.Control;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Support.Twin;

/// <summary>An asset at Châlons that is told its story minute by minute: heard, commanded, looked at when it asked to be.</summary>
public sealed class Told
{
    private readonly AssetKind _kind;
    private readonly TurnBench _bench;
    private readonly Instant _start;
    private int _commands;

    public Told(AssetKind kind, Description description, Instant start)
    {
        (_kind, _start) = (kind, start);
        _bench = new(kind, AssetId.Of(kind.Key, "told")) { Now = start - TimeSpan.FromDays(1) };
        if (_bench.Describe(description) is { IsRefused: true } refusal)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }

    public Told(AssetKind kind, Instant start, params (string Name, Value Value)[] attributes)
        : this(kind, new() { Place = new(4.3631, 48.9566), Attributes = attributes.ToDictionary(a => a.Name, a => a.Value) }, start)
    {
    }

    public AssetState State => _bench.State;

    public Sight Sight => new(_bench.State, _bench.Now);

    /// <summary>Effects of the last turn.</summary>
    public IReadOnlyList<OutgoingEffect> Effects => _bench.LastTurn.Effects;

    /// <summary>Codes of the alarms that are open.</summary>
    public IEnumerable<string> Open => (_bench.State.Conditions ?? []).Where(c => c.Open).Select(c => c.Code);

    public bool IsOpen(string code) => Open.Contains(code);

    public void Hears(double minute, params Measurement[] measurements)
    {
        Pass(minute);
        if (measurements.Length > 0)
        {
            _bench.Observe(new() { Source = "test", At = _bench.Now, Measurements = measurements });
        }
    }

    public Outcome IsCommanded(double minute, Property control, Value value, ControlSlot slot = ControlSlot.Operator)
    {
        Pass(minute);
        return _bench.Do(turn => Commanding.Decide(turn, new($"c-{_commands++}", control.Name, CommandVerb.Set, value, slot, "operator/anne", null, null, new("anne", "a test"))));
    }

    public Outcome IsCommanded(double minute, Property control, double value) => IsCommanded(minute, control, Value.Of(value));

    /// <summary>Its device says that it has every order.</summary>
    public void Acknowledges(double minute)
    {
        Pass(minute);
        _bench.Do(turn =>
        {
            foreach (var control in turn.State.Controls ?? [])
            {
                OrderCourse.Progress(turn, new(control.Order!.Id, OrderState.Acknowledged));
            }

            return 0;
        });
    }

    /// <summary>Up to that minute of the story, looking whenever it wants to be looked at.</summary>
    public void Pass(double minute)
    {
        var until = _start + TimeSpan.FromMinutes(minute);
        while (Judging.NextDeadline(_kind, _bench.State, _bench.Now) is var due && due <= until)
        {
            _bench.Now = due;
            _bench.Look();
        }

        _bench.Now = Instant.Later(_bench.Now, until);
    }
}
