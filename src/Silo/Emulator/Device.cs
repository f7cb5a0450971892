using Beffroi.Demonstration;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Emulator;

/// <summary>
/// One device: it speaks at its own beat, and what it says is a function of the beat alone. So it keeps nothing but the orders it was given: stopped and started again it goes on with
/// the numbers it would have had, and what it says twice the twin knows as a repeat.
/// </summary>
public sealed class Device : IVoice
{
    private readonly AssetKind _kind;
    private readonly SimulatedAsset _asset;
    private volatile Dictionary<string, (Value Value, Instant Expiry)>? _orders;

    public Device(AssetKind kind, DemonstrationAsset asset, ulong seed, double faults)
    {
        (_kind, _asset) = (kind, new(asset.Id, asset.Description, seed, faults));
        Beat = Beat.Every(kind.ReportInterval, _asset.Dice.Unit("beat"));
        Topic = $"beffroi/v1/{asset.Id.Kind}/{asset.Id.Key}/readings";
    }

    public Beat Beat { get; }

    public string Topic { get; }

    /// <summary>Where it is told what to do.</summary>
    public string OrderTopic => $"{Topic[..^"readings".Length]}commands";

    public long BeatAt(Instant moment) => Beat.At(moment);

    public Instant TimeOf(long beat) => Beat.TimeOf(beat);

    public IReadOnlyList<OutgoingMessage> Speak(long beat, long boot) =>
        Say(beat) is { Count: > 0 } said ? [new(Topic, DeviceMessage.Write(TimeOf(beat), boot, beat, said))] : [];

    /// <summary>What it says at a beat; empty for a device that is silent then.</summary>
    public IReadOnlyList<Measurement> Say(long beat) => SayAt(TimeOf(beat));

    /// <summary>What it says at any moment, such as after an order.</summary>
    public IReadOnlyList<Measurement> SayAt(Instant at)
    {
        var orders = _orders;
        return orders is null ? _kind.Simulate(_asset, at)
            : _kind.Simulate(_asset with { Commanded = orders.Where(o => at < o.Value.Expiry).ToDictionary(o => o.Key, o => o.Value.Value) }, at);
    }

    /// <summary>Does as it is told until the order expires; none leaves it to itself again. False for what it has not.</summary>
    public bool Obey(string control, Value value, Instant expiry)
    {
        if (_kind.Controls.FirstOrDefault(c => c.Property.Name == control) is not { } definition
            || (!value.IsNone && ValueCheck.Fault(definition.Property, value, out _) is not null))
        {
            return false;
        }

        var orders = _orders is { } before ? new Dictionary<string, (Value, Instant)>(before) : [];
        orders.Remove(control);
        if (!value.IsNone)
        {
            orders[control] = (value, expiry);
        }

        _orders = orders.Count > 0 ? orders : null;
        return true;
    }
}
