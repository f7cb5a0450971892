using System.Data;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Sealed history beside the journal.</summary>
internal sealed class PostgreSqlSegmentStore(PostgreSqlDatabase database) : ISegmentStore
{
    public Task Prepare(int shard, JournalPeriod period, long through, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) =>
        database.Transaction(IsolationLevel.ReadCommitted, async connection =>
        {
            var done = await connection.Scalar(StoreQuery.SealedThrough(shard, period), cancellation) is long before && before >= through;
            await PostgreSqlSegments.Put(connection, done ? [] : segments, cancellation);
            return done;
        }, cancellation);

    public Task Seal(int shard, JournalPeriod period, long through, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) =>
        database.Transaction(IsolationLevel.ReadCommitted, async connection =>
        {
            var further = await connection.Execute(StoreQuery.Seal(shard, period, through), cancellation) > 0;
            await PostgreSqlSegments.Put(connection, further ? segments : [], cancellation);
            return further;
        }, cancellation);

    public async Task<long?> SealedThrough(int shard, JournalPeriod period, CancellationToken cancellation) =>
        (await database.Query(StoreQuery.SealedThrough(shard, period), r => (long?)r.GetInt64(0), cancellation)).SingleOrDefault();

    public async Task<SegmentRow[]> ReadSegments(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.Segments(StoredRows.SegmentColumns, asset, property, from, to), StoredRows.Segment, cancellation)];

    public async Task<SegmentHeader[]> ReadHeaders(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.Segments(StoredRows.HeaderColumns, asset, property, from, to), StoredRows.Header, cancellation)];

    public async Task<SegmentRow[]> ReadSegments(AssetId asset, string property, IReadOnlyList<SegmentKey> keys, CancellationToken cancellation) =>
        [.. await database.Query(
            new(
                $"SELECT {StoredRows.SegmentColumns} FROM unnest(@firsts, @revisions) AS key (first, revision) JOIN segment USING (first, revision) "
                    + "WHERE asset = @asset AND property = @property ORDER BY first, revision",
                ("@asset", asset.ToString()), ("@property", property),
                ("@firsts", keys.Select(k => k.First.Microseconds).ToArray()), ("@revisions", keys.Select(k => k.Revision).ToArray())),
            StoredRows.Segment, cancellation)];

    public async Task<long> DropSegments(Instant before, int limit, CancellationToken cancellation) =>
        await database.Execute(StoreQuery.DropSegments("ctid", before, limit), cancellation);

    public async Task<long> DropSegments(Instant before, string kind, string property, int limit, CancellationToken cancellation) =>
        await database.Execute(StoreQuery.DropSegments("ctid", before, kind, property, limit), cancellation);

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
}
