using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Incidents;

/// <summary>What assets hang on, read from the register when it is asked for and forgotten when the inventory changes: only assets in alarm are ever looked up.</summary>
internal sealed class SharedThings(IRegisterStore register, Catalogue catalogue)
{
    private const int Deepest = 4;
    private readonly Dictionary<AssetId, InventoryEntry?> _known = [];
    private long _revision = -1;

    public async Task Refresh()
    {
        var revision = await register.InventoryRevision(CancellationToken.None);
        if (revision != _revision)
        {
            _known.Clear();
            _revision = revision;
        }
    }

    public async Task<InventoryEntry?> Entry(AssetId asset)
    {
        if (!_known.TryGetValue(asset, out var entry))
        {
            _known[asset] = entry = await register.GetInventory(asset, CancellationToken.None);
        }

        return entry;
    }

    /// <summary>The asset, then what it hangs on link by link, then the public supplies of all of these.</summary>
    /// <param name="lost">Whether the alarm says that the asset is lost: else what feeds it says nothing.</param>
    /// <param name="silent">Whether all it says is that nothing is heard: only then what carries its messages counts.</param>
    public async Task<string[]> Of(AssetId asset, bool lost, bool silent)
    {
        List<AssetId> found = [asset];
        List<string> supplies = [];
        for (var (depth, from) = (0, 0); lost && depth <= Deepest && from < found.Count; depth++)
        {
            foreach (var id in found[from..])
            {
                from++;
                if (await Entry(id) is { Retired: false } entry && catalogue.Knows(entry.Asset.Kind))
                {
                    found.AddRange(Targets(entry, silent).Where(target => !found.Contains(target)));
                    supplies.AddRange(SupplyPoint.Of(entry.Description) is { } supply ? [SupplyPoint.Key(supply)] : []);
                }
            }
        }

        return [.. found.Select(id => id.ToString()), .. supplies.Distinct()];
    }

    private IEnumerable<AssetId> Targets(InventoryEntry entry, bool silent)
    {
        foreach (var link in catalogue.Kind(entry.Asset.Kind).Links)
        {
            var counts = link.Carries == LinkCarries.Supply || (link.Carries == LinkCarries.Messages && silent);
            if (counts && entry.Description.Links is { } links && links.TryGetValue(link.Name, out var target) && target is { } on)
            {
                yield return on;
            }
        }
    }
}
