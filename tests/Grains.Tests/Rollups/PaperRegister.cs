using Beffroi.Alarms;
using Beffroi.Connectivity;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>An inventory register in memory, for tests that need no journal. What they do not need refuses to answer.</summary>
internal sealed class PaperRegister : IRegisterStore
{
    private readonly Dictionary<AssetId, InventoryEntry> _rows = [];
    private long _revision;

    public void Put(InventoryEntry entry)
    {
        lock (_rows)
        {
            _rows[entry.Asset] = entry with { Revision = ++_revision };
        }
    }

    public Task<InventoryEntry[]> FindInventory(InventoryFilter filter, CancellationToken cancellation)
    {
        lock (_rows)
        {
            var rows = _rows.Values.Where(r => filter.Department is null || r.Department == filter.Department)
                .Where(r => filter.District is null || r.Description.District == filter.District);
            rows = filter.AfterRevision is { } after
                ? rows.Where(r => r.Revision > after).OrderBy(r => r.Revision)
                : rows.Where(r => !r.Retired).OrderBy(r => r.Asset.ToString(), StringComparer.Ordinal)
                    .Where(r => filter.After is not { } last || string.CompareOrdinal(r.Asset.ToString(), last.ToString()) > 0);
            return Task.FromResult(rows.Take(filter.Limit).ToArray());
        }
    }

    public Task<InventoryEntry?> GetInventory(AssetId asset, CancellationToken cancellation)
    {
        lock (_rows)
        {
            return Task.FromResult(_rows.GetValueOrDefault(asset));
        }
    }

    public Task<long> InventoryRevision(CancellationToken cancellation) => Task.FromResult(_revision);

    public Task<AlarmRecord[]> FindAlarms(AlarmFilter filter, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<AlarmEvent[]> AlarmEvents(AlarmName alarm, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<AlarmEvent[]> RaisedAlarms(Instant since, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<DeadLetter[]> DeadLetters(string? code, long? before, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<DeadLetter?> GetDeadLetter(long id, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Dictionary<string, long>> CountDeadLetters(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Territory?> ReadTerritory(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<AuditRow[]> ReadAudit(long writer, CancellationToken cancellation) => throw new NotSupportedException();
}
