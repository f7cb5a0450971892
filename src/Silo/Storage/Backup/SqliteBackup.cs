using Beffroi.Journal;
using Beffroi.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Beffroi.Storage.Backup;

/// <summary>SQLite's own online backup: one read of one commit, beside the writer.</summary>
internal sealed class SqliteBackup(string folder) : IStoreBackup
{
    private readonly string _store = Path.Combine(folder, SqliteDatabase.FileName);

    public Task Save(string file, CancellationToken cancellation) => Task.Run(
        () =>
        {
            if (!File.Exists(_store))
            {
                throw new StoreRefusedException("store-not-found", $"There is no store in '{folder}'.", "Name the data folder of the silo with --data.");
            }

            return BackupFile.Write(file, part =>
            {
                Copy(_store, part);
                return Task.CompletedTask;
            });
        },
        cancellation);

    public Task Restore(string file, CancellationToken cancellation) => Task.Run(
        () =>
        {
            BackupFile.RequireFound(file);
            using var held = FolderLock.Take(folder);
            if (File.Exists(_store))
            {
                throw new StoreRefusedException("store-not-empty", $"There is a store in '{folder}' already.", "Name a folder without one, or move that one away.");
            }

            var part = _store + ".part";
            File.Delete(part);
            Copy(file, part);
            File.Move(part, _store);
        },
        cancellation);

    private static void Copy(string from, string to)
    {
        try
        {
            using var source = Open(from, SqliteOpenMode.ReadOnly);
            using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
            source.BackupDatabase(target);
            Check(target, from);
        }
        catch (SqliteException fault)
        {
            throw new StoreRefusedException("backup-unreadable", $"'{from}' cannot be copied: {fault.Message}", "See whether the disk is full, or take another backup.", fault);
        }
    }

    /// <summary>A copy that is damaged, or no store of ours, is found now and not on the day it is needed.</summary>
    private static void Check(SqliteConnection copy, string from)
    {
        using var command = copy.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('store', 'shard', 'writer', 'snapshot')";
        var ours = command.ExecuteScalar() is 4L;
        command.CommandText = "PRAGMA quick_check(1)";
        if (!ours || command.ExecuteScalar() is not "ok")
        {
            throw new StoreRefusedException("backup-damaged", $"'{from}' is no store of this program, or is damaged.", "Take another backup.");
        }

        // One plain file, without a log beside it.
        command.CommandText = "UPDATE writer SET fenced = 1; PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
