using System.Diagnostics;
using Beffroi.Benchmarks.Reporting;
using Npgsql;
using NpgsqlTypes;

namespace Beffroi.Benchmarks.Limits;

/// <summary>PostgreSQL alone: rows like the journal's by binary COPY, a commit each so many; no index.</summary>
internal static class CopyLimit
{
    public static async Task<Limit> Measure(string connection, int rows, int seconds, CancellationToken cancellation)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync(cancellation);
        await Execute(database, $"CREATE TABLE copy_{rows} (shard integer, seq bigint, asset text, version bigint, at bigint, kind smallint, body bytea)", cancellation);
        var (each, start, seq) = (new Latencies(), Stopwatch.GetTimestamp(), 0L);
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            var since = Stopwatch.GetTimestamp();
            await using var transaction = await database.BeginTransactionAsync(cancellation);
            await Copy(database, rows, seq, cancellation);
            await transaction.CommitAsync(cancellation);
            seq += rows;
            each.Since(since);
        }

        var rate = seq / Stopwatch.GetElapsedTime(start).TotalSeconds;
        await Execute(database, $"DROP TABLE copy_{rows}", cancellation);
        return new($"PostgreSQL COPY alone, commit each {rows:N0} rows", rate, "rows", each);
    }

    private static async Task Copy(NpgsqlConnection database, int rows, long seq, CancellationToken cancellation)
    {
        await using var copy = await database.BeginBinaryImportAsync($"COPY copy_{rows} FROM STDIN (FORMAT BINARY)", cancellation);
        for (var row = 0; row < rows; row++)
        {
            copy.StartRow();
            copy.Write(row & 255, NpgsqlDbType.Integer);
            copy.Write(seq + row, NpgsqlDbType.Bigint);
            copy.Write("luminaire/B-12345", NpgsqlDbType.Text);
            copy.Write(seq, NpgsqlDbType.Bigint);
            copy.Write(seq, NpgsqlDbType.Bigint);
            copy.Write((short)1, NpgsqlDbType.Smallint);
            copy.Write(JournalRow.Body, NpgsqlDbType.Bytea);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static async Task Execute(NpgsqlConnection database, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, database);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
