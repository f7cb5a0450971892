using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>
/// An asset as the way in sees it: its grain, and the deliveries that wait for it. One call to it is under way at a time;
/// what arrives meanwhile, also before it is known whether there is such an asset, goes in the next, in order.
/// </summary>
public sealed class KnownAsset(AssetId id, IGrainFactory grains)
{
    private readonly Lock _lock = new();
    private List<PendingDelivery>? _waiting;
    private bool _served;
    private Pace? _pace;

    public AssetId Id { get; } = id;

    public IAsset Grain => field ??= grains.Asset(Id);

    /// <summary>Whether the register has it.</summary>
    public bool Enrolled { get; internal set; }

    /// <summary>Whether the register says it is taken out.</summary>
    public bool Retired { get; internal set; }

    /// <summary>The device that speaks for it, normalised; null when none does.</summary>
    public string? Device { get; internal set; }

    /// <summary>Whether one more delivery keeps to the rate of an asset; it counts only when it does.</summary>
    public bool Keeps(IntakeOptions options, TimeSpan now) => (_pace ??= new(options.AssetPerSecond, options.AssetBurst)).Take(1, now);

    /// <summary>Adds a delivery; true when nobody serves the asset, so that the caller must.</summary>
    internal bool Enter(PendingDelivery delivery)
    {
        lock (_lock)
        {
            (_waiting ??= []).Add(delivery);
            return !_served && (_served = true);
        }
    }

    /// <summary>The next deliveries in order; empty when none waits, and then nobody serves the asset any more.</summary>
    internal PendingDelivery[] Take(int most)
    {
        lock (_lock)
        {
            if (_waiting is null or { Count: 0 })
            {
                _waiting = null;
                _served = false;
                return [];
            }

            var count = Math.Min(most, _waiting.Count);
            var taken = _waiting.GetRange(0, count).ToArray();
            _waiting.RemoveRange(0, count);
            return taken;
        }
    }
}
