using System.Data;
using Beffroi.Journal;
using Beffroi.Twin;
using Npgsql;
using NpgsqlTypes;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Sealed history beside the journal.</summary>
internal sealed class PostgreSqlSegmentStore(PostgreSqlDatabase database) : ISegmentStore
{
    public Task Seal(int shard, JournalPeriod period, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) =>
        database.Transaction(IsolationLevel.ReadCommitted, async connection =>
        {
            var first = await connection.Execute(
                new(
                    "INSERT INTO sealed (shard, period) VALUES (@shard, @period) ON CONFLICT DO NOTHING",
                    ("@shard", shard), ("@period", period.From.Microseconds)),
                cancellation) > 0;
            if (first)
            {
                await Copy(connection, segments, cancellation);
            }

            return first;
        }, cancellation);

    public async Task<bool> IsSealed(int shard, JournalPeriod period, CancellationToken cancellation) => (await database.Query(
        new("SELECT 1 FROM sealed WHERE shard = @shard AND period = @period", ("@shard", shard), ("@period", period.From.Microseconds)),
        _ => true, cancellation)).Count > 0;

    public async Task<SegmentRow[]> ReadSegments(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.Segments(asset, property, from, to), StoredRows.Segment, cancellation)];

    public async Task<long> DropSegments(Instant before, CancellationToken cancellation) =>
        await database.Execute(new("DELETE FROM segment WHERE last < @before", ("@before", before.Microseconds)), cancellation);

    public async Task<long?[]> ReadActivity(Instant from, Instant to, TimeSpan step, CancellationToken cancellation)
    {
        var steps = new ActivitySteps(from, to, step);
        return steps.Fill(await database.Query(steps.Query, ActivitySteps.Row, cancellation));
    }

    public Task AddActivity(long writer, IReadOnlyList<(Instant Minute, long Count)> counts, CancellationToken cancellation)
    {
        var minutes = counts.GroupBy(c => c.Minute.Microseconds, c => c.Count).ToArray();
        return database.Execute(
            new(
                "INSERT INTO activity (minute, writer, count) SELECT m.minute, @writer, m.count FROM unnest(@minutes, @counts) AS m (minute, count) "
                    + "ON CONFLICT (minute, writer) DO UPDATE SET count = activity.count + excluded.count",
                ("@writer", writer), ("@minutes", Array.ConvertAll(minutes, m => m.Key)), ("@counts", Array.ConvertAll(minutes, m => m.Sum()))),
            cancellation);
    }

    private static async Task Copy(NpgsqlConnection connection, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY segment ({StoredRows.SegmentColumns}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in segments)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(row.Asset.ToString(), NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(row.Property, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(row.First.Microseconds, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Last.Microseconds, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Revision, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Count, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(row.Min, NpgsqlDbType.Double, cancellation);
            await copy.WriteAsync(row.Max, NpgsqlDbType.Double, cancellation);
            await copy.WriteAsync(row.Sum, NpgsqlDbType.Double, cancellation);
            await copy.WriteAsync(row.Body, NpgsqlDbType.Bytea, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }
}
