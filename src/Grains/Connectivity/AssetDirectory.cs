using System.Collections.Concurrent;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>
/// Which assets there are, and which device speaks for which: a cache of the inventory register that follows its revisions.
/// Before an asset is called unknown, the table itself is asked; what it does not have is remembered for two seconds.
/// </summary>
public sealed class AssetDirectory(IGrainFactory grains, IRegisterStore registers, TimeProvider time)
{
    private const int Page = 10_000;
    private const int RememberedUnknowns = 10_000;
    private static readonly TimeSpan UnknownFor = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<AssetId, KnownAsset> _assets = new();
    private readonly ConcurrentDictionary<string, KnownAsset> _devices = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AssetId, long> _unknown = new();
    private readonly SemaphoreSlim _following = new(1);
    private readonly SemaphoreSlim _asking = new(16);
    private long _revision;
    private long _followed = long.MinValue;

    public int Count => _assets.Count;

    /// <summary>The asset, or null when the register has none of that id.</summary>
    public ValueTask<KnownAsset?> Find(AssetId id, CancellationToken cancellation) =>
        _assets.TryGetValue(id, out var known) ? new(known) : new(Ask(id, cancellation));

    /// <summary>The asset that has this device, by its attribute <c>devEui</c>; null when none has.</summary>
    public async ValueTask<KnownAsset?> FindByDevice(string device, CancellationToken cancellation)
    {
        if (DeviceEui.Normalise(device) is not { } eui)
        {
            return null;
        }

        if (!_devices.ContainsKey(eui) && time.GetElapsedTime(_followed) > UnknownFor)
        {
            await Follow(cancellation);
        }

        return _devices.TryGetValue(eui, out var known) && known.Device == eui ? known : null;
    }

    /// <summary>Takes in what changed in the register since the last time.</summary>
    public async Task Follow(CancellationToken cancellation)
    {
        await _following.WaitAsync(cancellation);
        try
        {
            InventoryEntry[] page;
            do
            {
                page = await registers.FindInventory(new() { AfterRevision = _revision, Limit = Page }, cancellation);
                foreach (var entry in page)
                {
                    Note(entry);
                    _revision = Math.Max(_revision, entry.Revision);
                }
            }
            while (page.Length == Page);
            _followed = time.GetTimestamp();
        }
        finally
        {
            _following.Release();
        }
    }

    private async Task<KnownAsset?> Ask(AssetId id, CancellationToken cancellation)
    {
        if (_unknown.TryGetValue(id, out var since) && time.GetElapsedTime(since) < UnknownFor)
        {
            return null;
        }

        await _asking.WaitAsync(cancellation);
        try
        {
            if (await registers.GetInventory(id, cancellation) is { } entry)
            {
                return Note(entry);
            }
        }
        finally
        {
            _asking.Release();
        }

        if (_unknown.Count >= RememberedUnknowns)
        {
            _unknown.Clear();
        }

        _unknown[id] = time.GetTimestamp();
        return null;
    }

    private KnownAsset Note(InventoryEntry entry)
    {
        var known = _assets.GetOrAdd(entry.Asset, id => new(id, grains.Asset(id)));
        known.Retired = entry.Retired;
        known.Device = entry.Retired ? null : DeviceEui.Of(entry.Description);
        if (known.Device is { } device)
        {
            _devices[device] = known;
        }

        _unknown.TryRemove(entry.Asset, out _);
        return known;
    }
}
