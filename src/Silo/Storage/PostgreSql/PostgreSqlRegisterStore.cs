using System.Data;
using System.Data.Common;
using Beffroi.Alarms;
using Beffroi.Connectivity;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Reads the registers, each answer as of one moment.</summary>
internal sealed class PostgreSqlRegisterStore(PostgreSqlDatabase database) : IRegisterStore
{
    public Task<InventoryEntry[]> FindInventory(InventoryFilter filter, CancellationToken cancellation) =>
        Rows(StoreQuery.Inventory(filter, Words), StoredRows.Inventory, cancellation);

    public async Task<InventoryEntry?> GetInventory(AssetId asset, CancellationToken cancellation) => (await Rows(
        new($"SELECT {StoredRows.InventoryColumns} FROM inventory WHERE kind = @kind AND key = @key", ("@kind", asset.Kind), ("@key", asset.Key)),
        StoredRows.Inventory, cancellation)).SingleOrDefault();

    public async Task<long> InventoryRevision(CancellationToken cancellation) =>
        (await Rows(new("SELECT inventory_revision FROM store"), r => r.GetInt64(0), cancellation)).Single();

    public Task<AlarmRecord[]> FindAlarms(AlarmFilter filter, CancellationToken cancellation) => Rows(StoreQuery.Alarms(filter), StoredRows.Alarm, cancellation);

    public Task<AlarmEvent[]> AlarmEvents(AlarmName alarm, int limit, CancellationToken cancellation) =>
        Rows(StoreQuery.AlarmEvents(alarm, limit), StoredRows.AlarmEvent, cancellation);

    public Task<AlarmEvent[]> RaisedAlarms(Instant since, int limit, CancellationToken cancellation) =>
        Rows(StoreQuery.RaisedAlarms(since, limit), StoredRows.AlarmEvent, cancellation);

    public Task<DeadLetter[]> DeadLetters(string? code, long? before, int limit, CancellationToken cancellation) =>
        Rows(StoreQuery.DeadLetters(code, before, limit), StoredRows.DeadLetter, cancellation);

    public async Task<DeadLetter?> GetDeadLetter(long id, CancellationToken cancellation) => (await Rows(
        new($"SELECT {StoredRows.DeadLetterColumns} FROM dead_letter WHERE id = @id", ("@id", id)), StoredRows.DeadLetter, cancellation)).SingleOrDefault();

    public async Task<Dictionary<string, long>> CountDeadLetters(CancellationToken cancellation) =>
        (await Rows(new("SELECT code, count(*) FROM dead_letter GROUP BY code"), r => (Code: r.GetString(0), Count: r.GetInt64(1)), cancellation))
        .ToDictionary(c => c.Code, c => c.Count);

    public Task<Territory?> ReadTerritory(CancellationToken cancellation) => database.Transaction(IsolationLevel.RepeatableRead, async connection =>
    {
        var areas = await connection.Query(new($"SELECT {StoredRows.AreaColumns} FROM area ORDER BY level, key"), StoredRows.Area, cancellation);
        return (await connection.Query(
            new("SELECT name, demonstration, revision FROM territory"), r => StoredRows.Territory(r, areas), cancellation)).SingleOrDefault();
    }, cancellation);

    public Task<AuditRow[]> ReadAudit(long writer, CancellationToken cancellation) =>
        Rows(new($"SELECT {StoredRows.AuditColumns} FROM audit WHERE writer = @writer ORDER BY id", ("@writer", writer)), StoredRows.Audit, cancellation);

    /// <summary>Part of the words, with the signs that mean something in a pattern escaped.</summary>
    private static (string, object) Words(string folded) => ("words LIKE @words", $"%{Escaped(folded)}%");

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private async Task<T[]> Rows<T>(StoreQuery query, Func<DbDataReader, T> row, CancellationToken cancellation) =>
        [.. await database.Query(query, row, cancellation)];
}
