using Beffroi.Demonstration;
using Beffroi.Twin;

namespace Beffroi.Emulator;

/// <summary>
/// One device: it speaks at its own beat, and what it says is a function of the beat alone. So it keeps nothing: stopped and started again it goes on with
/// the numbers it would have had, and what it says twice the twin knows as a repeat.
/// </summary>
public sealed class Device
{
    private readonly AssetKind _kind;
    private readonly SimulatedAsset _asset;
    private readonly long _interval;
    private readonly long _phase;

    public Device(AssetKind kind, DemonstrationAsset asset, ulong seed, double faults)
    {
        (_kind, _asset) = (kind, new(asset.Id, asset.Description, seed, faults));
        _interval = (long)kind.ReportInterval.TotalMicroseconds;
        _phase = (long)(_asset.Dice.Unit("beat") * _interval);
        Topic = $"beffroi/v1/{asset.Id.Kind}/{asset.Id.Key}/readings";
    }

    public string Topic { get; }

    /// <summary>The number of its last beat at or before that moment.</summary>
    public long BeatAt(Instant moment) => Math.Max(0, (moment.Microseconds - _phase) / _interval);

    /// <summary>When a beat falls.</summary>
    public Instant TimeOf(long beat) => new((beat * _interval) + _phase);

    /// <summary>What it says at a beat; empty for a device that is silent then.</summary>
    public IReadOnlyList<Measurement> Say(long beat) => _kind.Simulate(_asset, TimeOf(beat));
}
