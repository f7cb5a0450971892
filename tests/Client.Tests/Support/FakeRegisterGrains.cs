using Beffroi.Alarms;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>The registers of a test's city.</summary>
public sealed class FakeInventoryGrain(FakeCity city) : Grain, IInventory
{
    /// <summary>Pages as the register does: a reader that asks for the next page must come to an end.</summary>
    public Task<InventoryEntry[]> Find(InventoryFilter filter)
    {
        var found = (filter.Kind == "lorawan-device" ? city.Devices : city.Inventory).Values.Where(entry => Named(filter, entry) && (filter.AfterRevision is { } revision ? entry.Revision > revision : !entry.Retired));
        var ordered = filter.AfterRevision is null
            ? found.OrderBy(entry => entry.Asset.Kind, StringComparer.Ordinal).ThenBy(entry => entry.Asset.Key, StringComparer.Ordinal)
            : found.OrderBy(entry => entry.Revision);
        return Task.FromResult(ordered.Take(filter.Limit).ToArray());
    }

    private static bool Named(InventoryFilter filter, InventoryEntry entry) =>
        (filter.Kind ?? entry.Asset.Kind) == entry.Asset.Kind
        && (filter.Department ?? entry.Department) == entry.Department
        && (filter.Authority ?? entry.Description.Authority) == entry.Description.Authority
        && (filter.District ?? entry.Description.District) == entry.Description.District
        && (filter.After is not { } after || IsBehind(entry.Asset, after));

    private static bool IsBehind(AssetId asset, AssetId other) =>
        string.CompareOrdinal(asset.Kind, other.Kind) is var kinds && (kinds != 0 ? kinds > 0 : string.CompareOrdinal(asset.Key, other.Key) > 0);

    public Task<InventoryEntry?> Get(AssetId asset) => Task.FromResult(city.Inventory.GetValueOrDefault(asset) ?? city.Devices.GetValueOrDefault(asset));

    public Task<long> Revision() => Task.FromResult(city.Revision);
}

public sealed class FakeAlarmsGrain(FakeCity city) : Grain, IAlarms
{
    public async Task<OpenAlarm[]> Open(int skip, int limit) =>
        [.. (await Find(new() { States = AlarmFilter.Active, Skip = skip, Limit = limit })).Select(a => new OpenAlarm(a.Asset, a.Code, a.Priority, a.Since, a.Version))];

    public Task<AlarmRecord[]> Find(AlarmFilter filter)
    {
        lock (city.Alarms)
        {
            return Task.FromResult(city.Alarms
                .Where(alarm => filter.States?.Contains(alarm.State) != false && (filter.Asset ?? alarm.Asset) == alarm.Asset && (filter.Code ?? alarm.Code) == alarm.Code)
                .Where(alarm => filter.Parent is not { } parent || alarm.Parent == parent)
                .OrderBy(alarm => alarm.Priority).ThenByDescending(alarm => alarm.Since).Skip(filter.Skip).Take(filter.Limit).ToArray());
        }
    }

    public Task<AlarmEvent[]> Events(AlarmName alarm, int limit)
    {
        lock (city.Alarms)
        {
            return Task.FromResult(city.AlarmEvents.Where(happened => happened.Asset == alarm.Asset && happened.Code == alarm.Code).Reverse().Take(limit).ToArray());
        }
    }

    public Task<AlarmEvent[]> Raised(Instant since, int limit)
    {
        lock (city.Alarms)
        {
            return Task.FromResult(city.AlarmEvents.Where(happened => happened.Calls && happened.At >= since).Take(limit).ToArray());
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
