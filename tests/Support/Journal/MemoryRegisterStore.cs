using Beffroi.Alarms;
using Beffroi.Connectivity;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Reads the registers of a <see cref="MemoryDatabase"/>.</summary>
public sealed class MemoryRegisterStore(MemoryDatabase database, StoreFaults? faults = null) : IRegisterStore
{
    public Task<InventoryEntry[]> FindInventory(InventoryFilter filter, CancellationToken cancellation) => Answer(registers => registers.Inventory.Values
        .Where(entry => Fits(entry, filter))
        .OrderBy(entry => filter.AfterRevision is null ? 0 : entry.Revision).ThenBy(entry => entry.Asset.ToString(), StringComparer.Ordinal)
        .Where(entry => filter.After is not { } after || string.CompareOrdinal(entry.Asset.ToString(), after.ToString()) > 0)
        .Take(filter.Limit).ToArray());

    public Task<InventoryEntry?> GetInventory(AssetId asset, CancellationToken cancellation) => Answer(registers => registers.Inventory.GetValueOrDefault(asset));

    public Task<long> InventoryRevision(CancellationToken cancellation) => Answer(registers => registers.Revision);

    public Task<AlarmRecord[]> FindAlarms(AlarmFilter filter, CancellationToken cancellation) => Answer(registers =>
        registers.Alarms.Values.Where(a => Fits(a, filter)).OrderBy(a => a.Priority).ThenByDescending(a => a.Since).Skip(filter.Skip).Take(filter.Limit)
            .Select(a => a with { Children = registers.Alarms.Values.Count(c => c.Parent == a.Name) }).ToArray());

    public Task<AlarmEvent[]> AlarmEvents(AlarmName alarm, int limit, CancellationToken cancellation) => Answer(registers =>
        registers.AlarmEvents.Where(e => new AlarmName(e.Asset, e.Code) == alarm).Reverse().Take(limit).ToArray());

    public Task<AlarmEvent[]> RaisedAlarms(Instant since, int limit, CancellationToken cancellation) => Answer(registers =>
        registers.AlarmEvents.Where(e => e.Calls && e.At >= since).Take(limit).ToArray());

    public Task<DeadLetter[]> DeadLetters(string? code, long? before, int limit, CancellationToken cancellation) => Answer(registers =>
        registers.Letters.Values.Reverse().Where(l => (code is null || l.Code == code) && (before is null || l.Id < before)).Take(limit).ToArray());

    public Task<DeadLetter?> GetDeadLetter(long id, CancellationToken cancellation) => Answer(registers => registers.Letters.GetValueOrDefault(id));

    public Task<Dictionary<string, long>> CountDeadLetters(CancellationToken cancellation) => Answer(registers =>
        registers.Letters.Values.GroupBy(l => l.Code).ToDictionary(g => g.Key, g => g.LongCount()));

    public Task<Territory?> ReadTerritory(CancellationToken cancellation) => Answer(registers => registers.Territory);

    public Task<AuditRow[]> ReadAudit(long writer, CancellationToken cancellation) => Answer(registers =>
        registers.Audit.Where(a => a.Writer == writer).Select(a => a.Row).ToArray());

    private static bool Fits(AlarmRecord alarm, AlarmFilter filter) =>
        (filter.States is not { } states || states.Contains(alarm.State))
        && (filter.Asset is not { } asset || alarm.Asset == asset)
        && (filter.Code is null || alarm.Code == filter.Code)
        && (filter.Parent is not { } parent || alarm.Parent == parent);

    private static bool Fits(InventoryEntry entry, InventoryFilter filter) =>
        (filter.Kind is null || entry.Asset.Kind == filter.Kind)
        && (filter.Department is null || entry.Department == filter.Department)
        && (filter.Authority is null || entry.Description.Authority == filter.Authority)
        && (filter.District is null || entry.Description.District == filter.District)
        && (filter.Text is null || $"{entry.Asset.Key}\n{entry.Description.Name}\n{entry.Description.Address}".Contains(filter.Text, StringComparison.OrdinalIgnoreCase))
        && (filter.AfterRevision is { } revision ? entry.Revision > revision : !entry.Retired);

    private async Task<T> Answer<T>(Func<MemoryRegisters, T> read)
    {
        await Task.Yield();
        faults?.BeforeCall();
        lock (database.Gate)
        {
            return read(database.Registers);
        }
    }
}
