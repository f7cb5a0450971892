using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.City;

/// <summary>Keeps the city's index abreast of the registers: asks every second for what changed, by revision.</summary>
internal sealed partial class CityReader(IGrainFactory grains, CurrentCity current, TimeProvider time, ILogger<CityReader> logger) : BackgroundService
{
    private const int PageSize = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CatalogueAge = TimeSpan.FromMinutes(1);
    private long catalogueRead;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Refresh(stoppingToken);
                failures = 0;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The cluster may be starting, or away: the index stays as it was, and the next round asks again.
                if (failures++ % 30 == 0)
                {
                    LogUnread(exception);
                }
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Refresh(CancellationToken stop)
    {
        var before = current.Newest;
        var catalogue = await Catalogue(before?.Catalogue);
        var territory = await grains.GetGrain<ITerritory>(ITerritory.Key).Read();
        var areas = before?.Areas is { } known && known.Territory.Revision == territory.Revision && known.Territory.Name == territory.Name ? known : new AreaIndex(territory);
        var assets = await Assets(before?.Assets ?? AssetIndex.Empty, catalogue, stop);
        if (before is null || before.Catalogue != catalogue || before.Areas != areas || before.Assets != assets)
        {
            current.Set(new(catalogue, areas, assets));
        }
    }

    private async Task<CatalogueIndex> Catalogue(CatalogueIndex? known)
    {
        if (known is not null && time.GetElapsedTime(catalogueRead) < CatalogueAge)
        {
            return known;
        }

        var document = await grains.GetGrain<ICatalogue>(0).Read();
        catalogueRead = time.GetTimestamp();
        return known is not null && SameKinds(known.Document, document) ? known : new(document);
    }

    private async Task<AssetIndex> Assets(AssetIndex known, CatalogueIndex catalogue, CancellationToken stop)
    {
        var inventory = grains.GetGrain<IInventory>(0);
        if (await inventory.Revision() == known.Revision)
        {
            return known;
        }

        var changes = new List<InventoryEntry>();
        InventoryEntry[] page;
        do
        {
            stop.ThrowIfCancellationRequested();
            var after = changes.Count > 0 ? changes[^1].Revision : known.Revision;
            page = await inventory.Find(new() { AfterRevision = after, Limit = PageSize });
            changes.AddRange(page);
        }
        while (page.Length == PageSize);

        return known.With(changes, catalogue);
    }

    private static bool SameKinds(CatalogueDocument a, CatalogueDocument b) =>
        a.Kinds.Select(kind => kind.Key).SequenceEqual(b.Kinds.Select(kind => kind.Key))
        && a.Departments.Select(department => department.Key).SequenceEqual(b.Departments.Select(department => department.Key));
}
