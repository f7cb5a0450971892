using System.Data.Common;
using Beffroi.Alarms;
using Beffroi.Connectivity;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.Sqlite;

/// <summary>Reads the registers, each answer as of one commit.</summary>
internal sealed class SqliteRegisterStore(SqliteDatabase database) : IRegisterStore
{
    public Task<InventoryEntry[]> FindInventory(InventoryFilter filter, CancellationToken cancellation) =>
        Rows(StoreQuery.Inventory(filter, Words), StoredRows.Inventory, cancellation);

    public Task<InventoryEntry?> GetInventory(AssetId asset, CancellationToken cancellation) => database.Read(
        s => s.Query($"SELECT {StoredRows.InventoryColumns} FROM inventory WHERE kind = @kind AND key = @key", StoredRows.Inventory, ("@kind", asset.Kind), ("@key", asset.Key))
            .SingleOrDefault(),
        cancellation);

    public Task<long> InventoryRevision(CancellationToken cancellation) => database.Read(s => (long)s.Scalar("SELECT inventory_revision FROM store")!, cancellation);

    public Task<AlarmRecord[]> FindAlarms(AlarmFilter filter, CancellationToken cancellation) => Rows(StoreQuery.Alarms(filter), StoredRows.Alarm, cancellation);

    public Task<AlarmEvent[]> AlarmEvents(AlarmName alarm, int limit, CancellationToken cancellation) =>
        Rows(StoreQuery.AlarmEvents(alarm, limit), StoredRows.AlarmEvent, cancellation);

    public Task<AlarmEvent[]> RaisedAlarms(Instant since, int limit, CancellationToken cancellation) =>
        Rows(StoreQuery.RaisedAlarms(since, limit), StoredRows.AlarmEvent, cancellation);

    public Task<DeadLetter[]> DeadLetters(string? code, long? before, int limit, CancellationToken cancellation) =>
        Rows(StoreQuery.DeadLetters(code, before, limit), StoredRows.DeadLetter, cancellation);

    public Task<DeadLetter?> GetDeadLetter(long id, CancellationToken cancellation) => database.Read(
        s => s.Query($"SELECT {StoredRows.DeadLetterColumns} FROM dead_letter WHERE id = @id", StoredRows.DeadLetter, ("@id", id)).SingleOrDefault(), cancellation);

    public Task<Dictionary<string, long>> CountDeadLetters(CancellationToken cancellation) => database.Read(
        s => s.Query("SELECT code, count(*) FROM dead_letter GROUP BY code", r => (Code: r.GetString(0), Count: r.GetInt64(1))).ToDictionary(c => c.Code, c => c.Count),
        cancellation);

    public Task<Territory?> ReadTerritory(CancellationToken cancellation) => database.Read(s => s.Snapshot(() =>
    {
        var areas = s.Query($"SELECT {StoredRows.AreaColumns} FROM area ORDER BY level, key", StoredRows.Area);
        return s.Query("SELECT name, demonstration, revision FROM territory", r => StoredRows.Territory(r, areas)).SingleOrDefault();
    }), cancellation);

    public Task<AuditRow[]> ReadAudit(long writer, CancellationToken cancellation) =>
        Rows(new($"SELECT {StoredRows.AuditColumns} FROM audit WHERE writer = @writer ORDER BY id", ("@writer", writer)), StoredRows.Audit, cancellation);

    private static (string, object) Words(string folded) =>
        ("ordinal IN (SELECT ordinal FROM inventory INDEXED BY inventory_words WHERE instr(words, @words) > 0)", folded);

    private Task<T[]> Rows<T>(StoreQuery query, Func<DbDataReader, T> row, CancellationToken cancellation) =>
        database.Read<T[]>(s => [.. s.Query(query, row)], cancellation);
}
