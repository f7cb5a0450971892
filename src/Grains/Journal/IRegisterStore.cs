using Beffroi.Alarms;
using Beffroi.Connectivity;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Reads the registers that commits write. Same trouble as <see cref="IJournalStore"/>.</summary>
public interface IRegisterStore
{
    Task<InventoryEntry[]> FindInventory(InventoryFilter filter, CancellationToken cancellation);

    Task<InventoryEntry?> GetInventory(AssetId asset, CancellationToken cancellation);

    Task<long> InventoryRevision(CancellationToken cancellation);

    Task<AlarmRecord[]> FindAlarms(AlarmFilter filter, CancellationToken cancellation);

    /// <summary>What happened to one alarm, newest first.</summary>
    Task<AlarmEvent[]> AlarmEvents(AlarmName alarm, int limit, CancellationToken cancellation);

    /// <summary>The raisings that called somebody since that instant, oldest first.</summary>
    Task<AlarmEvent[]> RaisedAlarms(Instant since, int limit, CancellationToken cancellation);

    Task<DeadLetter[]> DeadLetters(string? code, long? before, int limit, CancellationToken cancellation);

    Task<DeadLetter?> GetDeadLetter(long id, CancellationToken cancellation);

    Task<Dictionary<string, long>> CountDeadLetters(CancellationToken cancellation);

    /// <summary>Null before anything was named or put.</summary>
    Task<Territory?> ReadTerritory(CancellationToken cancellation);

    Task<AuditRow[]> ReadAudit(long writer, CancellationToken cancellation);
}
