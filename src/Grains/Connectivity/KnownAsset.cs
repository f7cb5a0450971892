using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>
/// An asset as the way in sees it: its grain, and the deliveries that wait for it. One call to it is under way at a time;
/// what arrives meanwhile, also before it is known whether there is such an asset, goes in the next, in order.
/// </summary>
public sealed class KnownAsset(AssetId id, IGrainFactory grains)
{
    private readonly Lock _lock = new();
    private PendingDelivery? _first;
    private List<PendingDelivery>? _behind;
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

    /// <summary>The profile that reads its device's payloads; null when the network server decodes.</summary>
    public string? Profile { get; internal set; }

    /// <summary>What the network server calls it, of a gateway; null for others.</summary>
    public string? Gateway { get; internal set; }

    /// <summary>Whether it is a third party's device on our network: its payloads are none of the twin's business.</summary>
    public bool IsThirdParty { get; internal set; }

    /// <summary>Whether one more delivery keeps to the rate of an asset; it counts only when it does.</summary>
    public bool Keeps(IntakeOptions options, TimeSpan now) => (_pace ??= new(options.AssetPerSecond, options.AssetBurst)).Take(1, now);

    /// <summary>Adds a delivery; true when nobody serves the asset, so that the caller must.</summary>
    internal bool Enter(PendingDelivery delivery)
    {
        lock (_lock)
        {
            if (_first is null)
            {
                _first = delivery;
            }
            else
            {
                (_behind ??= []).Add(delivery);
            }

            return !_served && (_served = true);
        }
    }

    /// <summary>The next deliveries in order; empty when none waits, and then nobody serves the asset any more.</summary>
    internal PendingDelivery[] Take(int most)
    {
        lock (_lock)
        {
            if (_first is null)
            {
                _served = false;
                return [];
            }

            // Nearly always it is one: a list is for what comes faster than it is answered.
            if (_behind is null)
            {
                PendingDelivery[] only = [_first];
                _first = null;
                return only;
            }

            PendingDelivery[] taken = [_first, .. _behind.Take(most - 1)];
            _behind.RemoveRange(0, taken.Length - 1);
            _first = _behind.Count > 0 ? _behind[0] : null;
            _behind = _behind.Count > 1 ? _behind[1..] : null;
            return taken;
        }
    }
}
