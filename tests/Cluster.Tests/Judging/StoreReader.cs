using System.Data;
using System.Data.Common;
using System.Globalization;
using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Judging;

/// <summary>Reads the tables by SQL of its own, in one transaction, beside the silos: nothing of the program has a hand in it.</summary>
internal sealed class StoreReader(Site site)
{
    private const string Tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name LIKE 'journal\\_%' ORDER BY 1";
    private const string SqliteTables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'journal\\_%' ESCAPE '\\' ORDER BY 1";

    /// <param name="seen">The last sequence seen of each shard.</param>
    public async Task<StoreImage> Read(IReadOnlyDictionary<int, long> seen)
    {
        await using var connection = await site.OpenStore();
        await using var transaction = await connection.BeginTransactionAsync(site.Configuration.PostgreSql ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable);
        var tables = await All(connection, site.Configuration.PostgreSql ? Tables : SqliteTables, r => r.GetString(0));
        var rows = new List<StoredRow>();
        long count = 0;
        foreach (var table in tables)
        {
            count += (await All(connection, $"SELECT count(*) FROM {table}", r => r.GetInt64(0)))[0];
            rows.AddRange(await NewRows(connection, table, seen));
        }

        return new()
        {
            NewRows = [.. rows.OrderBy(row => row.Shard).ThenBy(row => row.Sequence)],
            RowCount = count,
            Shards = await All(connection, "SELECT id, writer, checkpoint, last_sequence FROM shard", r => new StoredShard(r.GetInt32(0), r.IsDBNull(1) ? null : r.GetInt64(1), r.GetInt64(2), r.GetInt64(3))),
            Writers = await Writers(connection),
            Snapshots = await All(connection, "SELECT shard, asset, version, state FROM snapshot", r => new StoredSnapshot(r.GetInt32(0), r.GetString(1), r.GetInt64(2), r.GetFieldValue<byte[]>(3))),
            Inventory = await All(connection, "SELECT kind, key, ordinal, version, retired FROM inventory", r => new StoredEntry($"{r.GetString(0)}/{r.GetString(1)}", r.GetInt32(2), r.GetInt64(3), r.GetBoolean(4))),
            Alarms = await All(connection, "SELECT asset, code, since, version FROM alarm WHERE active", r => new StoredAlarm(r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetInt64(3))),
            Outbox = await All(connection, "SELECT source, version, target FROM outbox", r => string.Create(CultureInfo.InvariantCulture, $"{r.GetString(0)} {r.GetInt64(1)} to {r.GetString(2)}")),
            DeadLetters = await All(connection, "SELECT code, sentence FROM dead_letter", r => $"{r.GetString(0)}: {r.GetString(1)}"),
            Audit = await All(connection, "SELECT target, version FROM audit ORDER BY id", r => (r.GetString(0), r.GetInt64(1))),
        };
    }

    public async Task<IReadOnlyList<StoredWriter>> Writers()
    {
        await using var connection = await site.OpenStore();
        return await Writers(connection);
    }

    /// <summary>Which writer has which shard, as one text; null while a shard has none.</summary>
    public async Task<string?> Owners()
    {
        await using var connection = await site.OpenStore();
        var owners = await All(connection, "SELECT id, writer FROM shard ORDER BY id", r => r.IsDBNull(1) ? "" : string.Create(CultureInfo.InvariantCulture, $"{r.GetInt32(0)} {r.GetInt64(1)}"));
        return owners.Contains("") ? null : string.Join(';', owners);
    }

    /// <summary>One pass over a table, leaving out what was seen: the oldest sequence not seen in any shard bounds it.</summary>
    private static async Task<IEnumerable<StoredRow>> NewRows(DbConnection connection, string table, IReadOnlyDictionary<int, long> seen)
    {
        var conditions = seen.Count == 0
            ? "1 = 1"
            : string.Join(" OR ", seen.Select(pair => string.Create(CultureInfo.InvariantCulture, $"(shard = {pair.Key} AND seq > {pair.Value})")))
                + $" OR shard NOT IN ({string.Join(", ", seen.Keys)})";
        return await All(connection, $"SELECT shard, seq, asset, version, at, body FROM {table} WHERE {conditions}", r =>
            new StoredRow(r.GetInt32(0), r.GetInt64(1), r.GetString(2), r.GetInt64(3), r.GetInt64(4), r.GetFieldValue<byte[]>(5)));
    }

    private static Task<List<StoredWriter>> Writers(DbConnection connection) =>
        All(connection, "SELECT id, silo, number, fenced FROM writer", r => new StoredWriter(r.GetInt64(0), r.GetString(1), r.GetInt64(2), r.GetBoolean(3)));

    private static async Task<List<T>> All<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
