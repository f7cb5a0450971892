using Beffroi.Journal;
using Npgsql;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Brings a database to this program's schema; of several silos that start at once, one does it and the others wait.</summary>
internal static class PostgreSqlSchema
{
    /// <summary>What the lock is called: "beffroi" in bytes.</summary>
    private const long LockKey = 0x62656666726F69;

    public static async Task<StoreFacts> Upgrade(NpgsqlConnection connection, int shardCount, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Lock(connection, cancellation);
        await Migrate(connection, cancellation);
        await connection.Execute(
            new(
                "WITH made AS (INSERT INTO store SELECT gen_random_uuid(), @count, 1, 0 WHERE NOT EXISTS (SELECT FROM store) RETURNING shard_count) "
                    + "INSERT INTO shard (id) SELECT generate_series(0, shard_count - 1) FROM made",
                ("@count", shardCount)),
            cancellation);
        var facts = await connection.Query(
            new("SELECT id, shard_count FROM store"), r => new StoreFacts(r.GetGuid(0), r.GetInt32(1)), cancellation);
        await transaction.CommitAsync(cancellation);
        return facts.Single();
    }

    /// <summary>Until the transaction ends, no other silo changes the schema.</summary>
    public static Task Lock(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.Execute(new("SELECT pg_advisory_xact_lock(@key)", ("@key", LockKey)), cancellation);

    private static async Task Migrate(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await connection.Execute(new("CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)"), cancellation);
        var version = (int)(await connection.Scalar(new("SELECT coalesce(max(version), 0) FROM schema_version"), cancellation))!;
        var scripts = MigrationScript.Of(StorageOptions.PostgreSql);
        MigrationScript.RefuseNewer(version, scripts);
        foreach (var script in scripts.Where(s => s.Version > version))
        {
            await connection.Execute(new(script.Sql), cancellation);
            await connection.Execute(new("INSERT INTO schema_version (version) VALUES (@version)", ("@version", script.Version)), cancellation);
        }
    }
}
