using Beffroi.Alarms;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>The registers of a test's city.</summary>
public sealed class FakeInventoryGrain(FakeCity city) : Grain, IInventory
{
    public Task<InventoryEntry[]> Find(InventoryFilter filter) => Task.FromResult(city.Inventory.Values
        .Where(entry => filter.AfterRevision is { } revision ? entry.Revision > revision : !entry.Retired)
        .OrderBy(entry => entry.Revision).Take(filter.Limit).ToArray());

    public Task<InventoryEntry?> Get(AssetId asset) => Task.FromResult(city.Inventory.GetValueOrDefault(asset));

    public Task<long> Revision() => Task.FromResult(city.Revision);
}

public sealed class FakeAlarmsGrain(FakeCity city) : Grain, IAlarms
{
    public Task<OpenAlarm[]> Open(int skip, int limit)
    {
        lock (city.Alarms)
        {
            return Task.FromResult(city.Alarms.OrderBy(alarm => alarm.Priority).ThenByDescending(alarm => alarm.Since).Skip(skip).Take(limit).ToArray());
        }
    }
}

public sealed class FakeTerritoryGrain(FakeCity city) : Grain, ITerritory
{
    public Task<Territory> Read() => Task.FromResult(city.Territory);

    public Task<Outcome> Name(string name, bool demonstration, Cause cause) => throw new NotSupportedException();

    public Task<Outcome[]> Put(Area[] areas, Cause cause) => throw new NotSupportedException();
}

public sealed class FakeCatalogueGrain(FakeCity city) : Grain, ICatalogue
{
    public Task<CatalogueDocument> Read() => Task.FromResult(city.Catalogue);
}
