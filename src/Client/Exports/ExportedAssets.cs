using System.Runtime.CompilerServices;
using Beffroi.City;
using Beffroi.Inventory;
using Beffroi.Live;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Exports;

/// <summary>The assets of an export, page by page of the register, each with its own word when values are wanted: whatever the number, memory stays small.</summary>
internal sealed class ExportedAssets(IGrainFactory grains, CityIndex city, LiveTable live)
{
    private const int Page = 2_000;
    private const int AtOnce = 250;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<ExportedAsset> Read(AssetFilter filter, bool withValues, [EnumeratorCancellation] CancellationToken stop)
    {
        var wanted = filter.In(city.Assets, live).Select(row => row.Ordinal).ToHashSet();
        var asked = new InventoryFilter { Kind = filter.Kind, Department = filter.Department, Authority = filter.Authority, District = filter.District, Limit = Page };
        while (wanted.Count > 0)
        {
            var page = await grains.GetGrain<IInventory>(0).Find(asked);
            foreach (var entries in page.Where(entry => wanted.Remove(entry.Ordinal)).Chunk(AtOnce))
            {
                foreach (var asset in await Task.WhenAll(entries.Select(entry => Of(entry, withValues, stop))))
                {
                    yield return asset;
                }
            }

            if (page.Length < Page)
            {
                yield break;
            }

            asked = asked with { After = page[^1].Asset };
        }
    }

    private async Task<ExportedAsset> Of(InventoryEntry entry, bool withValues, CancellationToken stop) =>
        new(entry.Asset, entry.Description, withValues ? await View(entry.Asset, stop) : null, live[entry.Ordinal]);

    // One that cannot answer just now is in the file all the same, without values.
    private async Task<AssetView?> View(AssetId asset, CancellationToken stop)
    {
        try
        {
            return await grains.Asset(asset).View().WaitAsync(Patience, stop);
        }
        catch (Exception exception) when (exception is TimeoutException or OrleansException || (exception is not OperationCanceledException && RefusalOfException.Of(exception) is not null))
        {
            return null;
        }
    }
}
