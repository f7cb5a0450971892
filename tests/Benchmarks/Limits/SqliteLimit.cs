using System.Diagnostics;
using Beffroi.Benchmarks.Reporting;
using Microsoft.Data.Sqlite;

namespace Beffroi.Benchmarks.Limits;

/// <summary>SQLite alone: rows like the journal's by a prepared statement in write-ahead mode with <c>synchronous=FULL</c>, a transaction each so many.</summary>
internal static class SqliteLimit
{
    public static Limit Measure(string folder, int rows, int seconds)
    {
        var path = Path.Combine(folder, $"limit-{rows}.db");
        using var database = new SqliteConnection($"Data Source={path};Pooling=false");
        database.Open();
        Execute(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE journal (shard INTEGER, seq INTEGER, asset TEXT, version INTEGER, at INTEGER, kind INTEGER, body BLOB) STRICT");
        try
        {
            using var insert = Prepared(database);
            var (each, start, seq) = (new Latencies(), Stopwatch.GetTimestamp(), 0L);
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
            {
                var since = Stopwatch.GetTimestamp();
                Execute(database, "BEGIN IMMEDIATE");
                for (var row = 0; row < rows; row++)
                {
                    insert.Parameters[1].Value = ++seq;
                    insert.ExecuteNonQuery();
                }

                Execute(database, "COMMIT");
                each.Since(since);
            }

            return new($"SQLite alone, commit each {rows:N0} rows", seq / Stopwatch.GetElapsedTime(start).TotalSeconds, "rows", each);
        }
        finally
        {
            database.Close();
            Array.ForEach([path, $"{path}-wal", $"{path}-shm"], File.Delete);
        }
    }

    private static SqliteCommand Prepared(SqliteConnection database)
    {
        var insert = new SqliteCommand("INSERT INTO journal VALUES ($1, $2, $3, $4, $5, $6, $7)", database);
        object[] values = [7, 0L, "luminaire/B-12345", 9L, 1_700_000_000_000_000L, 1, JournalRow.Body];
        for (var i = 0; i < values.Length; i++)
        {
            insert.Parameters.AddWithValue($"${i + 1}", values[i]);
        }

        insert.Prepare();
        return insert;
    }

    private static void Execute(SqliteConnection database, string sql)
    {
        using var command = new SqliteCommand(sql, database);
        command.ExecuteNonQuery();
    }
}
