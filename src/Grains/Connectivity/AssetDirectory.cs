using System.Collections.Concurrent;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>
/// Which assets there are, and which device speaks for which: a cache of the inventory register that follows its revisions.
/// Before an asset is called unknown, the table itself is asked; what it does not have is remembered for half a second.
/// </summary>
public sealed class AssetDirectory(IGrainFactory grains, IRegisterStore registers, TimeProvider time)
{
    private const int Page = 10_000;
    private const int RememberedUnknowns = 10_000;
    private static readonly TimeSpan UnknownFor = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<AssetId, KnownAsset> _assets = new();
    private readonly ConcurrentDictionary<string, KnownAsset> _devices = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AssetId, long> _unknown = new();
    private readonly ConcurrentDictionary<string, KnownAsset> _gateways = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _unknownDevices = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _following = new(1);
    private readonly SemaphoreSlim _asking = new(16);
    private readonly ConcurrentDictionary<AssetId, Task<bool>> _asked = new();
    private long _revision;

    public int Count => _assets.Count;

    /// <summary>The asset of that id, whether or not the register has it: what comes for it queues there in order.</summary>
    public KnownAsset Of(AssetId id) => _assets.GetOrAdd(id, static (id, grains) => new(id, grains), grains);

    /// <summary>
    /// Whether the register has the asset; asks the table before it says no. Those who ask of the same asset meanwhile are answered together, in the order they asked:
    /// what came of it first goes on first.
    /// </summary>
    public ValueTask<bool> IsEnrolled(KnownAsset asset, CancellationToken cancellation) =>
        asset.Enrolled ? new(true) : IsRemembered(_unknown, asset.Id) ? new(false) : new(AskTogether(asset.Id, cancellation));

    /// <summary>Lets go of what turned out to be no asset.</summary>
    public void Forget(KnownAsset asset)
    {
        if (!asset.Enrolled)
        {
            _assets.TryRemove(KeyValuePair.Create(asset.Id, asset));
        }
    }

    /// <summary>The asset that has this device, by its attribute <c>devEui</c>; null when none has.</summary>
    public async ValueTask<KnownAsset?> FindByDevice(string device, CancellationToken cancellation)
    {
        if (DeviceEui.Normalise(device) is not { } eui)
        {
            return null;
        }

        if (Speaking(eui) is null && !IsRemembered(_unknownDevices, eui))
        {
            await Follow(cancellation);
            if (Speaking(eui) is null)
            {
                Remember(_unknownDevices, eui);
            }
        }

        return Speaking(eui);
    }

    /// <summary>The asset that had this device, normalised, when the register was last followed; null for none.</summary>
    public KnownAsset? Speaking(string eui) => _devices.TryGetValue(eui, out var known) && known.Device == eui ? known : null;

    /// <summary>The gateway that the network server calls so, by its attribute <c>gatewayEui</c>; null when none has that name.</summary>
    public async ValueTask<KnownAsset?> FindGateway(string name, CancellationToken cancellation)
    {
        var known = DeviceLink.GatewayName(name);
        if (Called(known) is null && !IsRemembered(_unknownDevices, known))
        {
            await Follow(cancellation);
            if (Called(known) is null)
            {
                Remember(_unknownDevices, known);
            }
        }

        return Called(known);
    }

    /// <summary>Knows at once of an asset that was enrolled here.</summary>
    public KnownAsset Admit(KnownAsset asset)
    {
        asset.Enrolled = true;
        _unknown.TryRemove(asset.Id, out _);
        return _assets.GetOrAdd(asset.Id, asset);
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
        }
        finally
        {
            _following.Release();
        }
    }

    private async Task<bool> AskTogether(AssetId id, CancellationToken cancellation)
    {
        var asked = _asked.GetOrAdd(id, static (id, directory) => directory.Ask(id), this);
        try
        {
            return await asked.WaitAsync(cancellation);
        }
        finally
        {
            _asked.TryRemove(KeyValuePair.Create(id, asked));
        }
    }

    private async Task<bool> Ask(AssetId id)
    {
        await _asking.WaitAsync();
        try
        {
            if (await registers.GetInventory(id, CancellationToken.None) is { } entry)
            {
                Note(entry);
                return true;
            }
        }
        finally
        {
            _asking.Release();
        }

        Remember(_unknown, id);
        return false;
    }

    private KnownAsset? Called(string gateway) => _gateways.TryGetValue(gateway, out var known) && known is { Retired: false } && known.Gateway == gateway ? known : null;

    private bool IsRemembered<T>(ConcurrentDictionary<T, long> unknown, T name)
        where T : notnull => unknown.TryGetValue(name, out var since) && time.GetElapsedTime(since) < UnknownFor;

    private void Remember<T>(ConcurrentDictionary<T, long> unknown, T name)
        where T : notnull
    {
        if (unknown.Count >= RememberedUnknowns)
        {
            unknown.Clear();
        }

        unknown[name] = time.GetTimestamp();
    }

    private void Note(InventoryEntry entry)
    {
        var known = Of(entry.Asset);
        known.Enrolled = true;
        known.Retired = entry.Retired;
        known.Device = entry.Retired ? null : DeviceEui.Of(entry.Description);
        known.Profile = ProfileBinding.Of(entry.Description);
        known.IsThirdParty = entry.Description.Links?.ContainsKey(DeviceLink.Tenant) == true;
        known.Gateway = DeviceLink.GatewayOf(entry.Description);
        if (known.Gateway is { } gateway)
        {
            _gateways[gateway] = known;
        }

        if (known.Device is { } device)
        {
            _devices[device] = known;
        }

        _unknown.TryRemove(entry.Asset, out _);
    }
}
