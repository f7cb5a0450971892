using Beffroi.Journal;

namespace Beffroi.Storage.Sqlite;

/// <summary>Brings a database to this program's schema, in the transaction it is called in.</summary>
internal static class SqliteSchema
{
    public static StoreFacts Upgrade(SqliteSession session, int shardCount)
    {
        session.Script("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
        var version = Convert.ToInt32(session.Scalar("SELECT coalesce(max(version), 0) FROM schema_version"), null);
        var scripts = MigrationScript.Of(StorageOptions.Sqlite);
        MigrationScript.RefuseNewer(version, scripts);
        foreach (var script in scripts.Where(s => s.Version > version))
        {
            session.Script(script.Sql);
            session.Execute("INSERT INTO schema_version (version) VALUES (@version)", ("@version", script.Version));
        }

        if (session.Scalar("SELECT count(*) FROM store") is 0L)
        {
            Create(session, shardCount);
        }

        return session.Query("SELECT id, shard_count FROM store", r => new StoreFacts(Guid.Parse(r.GetString(0)), r.GetInt32(1), SingleProcess: true)).Single();
    }

    private static void Create(SqliteSession session, int shardCount)
    {
        session.Execute(
            "INSERT INTO store (id, shard_count, next_ordinal, inventory_revision) VALUES (@id, @count, 1, 0)",
            ("@id", Guid.NewGuid().ToString()), ("@count", shardCount));
        for (var shard = 0; shard < shardCount; shard++)
        {
            session.Execute("INSERT INTO shard (id) VALUES (@id)", ("@id", shard));
        }
    }
}
