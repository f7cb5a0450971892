using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.Sqlite;

/// <summary>Sealed history in the same file as the journal.</summary>
internal sealed class SqliteSegmentStore(SqliteDatabase database) : ISegmentStore
{
    public Task Prepare(int shard, JournalPeriod period, long through, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) => database.Write(s =>
    {
        Write(s, SealedThrough(s, shard, period) >= through ? [] : segments);
        return true;
    }, cancellation);

    public Task Seal(int shard, JournalPeriod period, long through, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) => database.Write(s =>
    {
        var further = s.Execute(StoreQuery.Seal(shard, period, through)) > 0;
        Write(s, further ? segments : []);
        return further;
    }, cancellation);

    public Task<long?> SealedThrough(int shard, JournalPeriod period, CancellationToken cancellation) =>
        database.Read(s => SealedThrough(s, shard, period), cancellation);

    public Task<SegmentRow[]> ReadSegments(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation) =>
        database.Read<SegmentRow[]>(s => [.. s.Query(StoreQuery.Segments(StoredRows.SegmentColumns, asset, property, from, to), StoredRows.Segment)], cancellation);

    public Task<SegmentHeader[]> ReadHeaders(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation) =>
        database.Read<SegmentHeader[]>(s => [.. s.Query(StoreQuery.Segments(StoredRows.HeaderColumns, asset, property, from, to), StoredRows.Header)], cancellation);

    public Task<SegmentRow[]> ReadSegments(AssetId asset, string property, IReadOnlyList<SegmentKey> keys, CancellationToken cancellation) =>
        database.Read<SegmentRow[]>(s => [.. keys.Order(SegmentOrder.Keys).SelectMany(key => s.Query(
            $"SELECT {StoredRows.SegmentColumns} FROM segment WHERE asset = @asset AND property = @property AND first = @first AND revision = @revision",
            StoredRows.Segment, ("@asset", asset.ToString()), ("@property", property), ("@first", key.First.Microseconds), ("@revision", key.Revision)))], cancellation);

    public Task<long> DropSegments(Instant before, int limit, CancellationToken cancellation) =>
        database.Write(s => (long)s.Execute(StoreQuery.DropSegments("rowid", before, limit)), cancellation);

    public Task<long> DropSegments(Instant before, string kind, string property, int limit, CancellationToken cancellation) =>
        database.Write(s => (long)s.Execute(StoreQuery.DropSegments("rowid", before, kind, property, limit)), cancellation);

    public async Task<long?[]> ReadActivity(Instant from, Instant to, TimeSpan step, CancellationToken cancellation)
    {
        var steps = new ActivitySteps(from, to, step);
        return steps.Fill(await database.Read(s => s.Query(steps.Query, ActivitySteps.Row), cancellation));
    }

    public Task AddActivity(long writer, IReadOnlyList<(Instant Minute, long Count)> counts, CancellationToken cancellation) => database.Write(s =>
    {
        foreach (var (minute, count) in counts)
        {
            s.Execute(
                "INSERT INTO activity (minute, writer, count) VALUES (@minute, @writer, @count) ON CONFLICT (minute, writer) DO UPDATE SET count = activity.count + excluded.count",
                ("@minute", minute.Microseconds), ("@writer", writer), ("@count", count));
        }

        return true;
    }, cancellation);

    private static long? SealedThrough(SqliteSession session, int shard, JournalPeriod period) =>
        session.Query(StoreQuery.SealedThrough(shard, period), r => (long?)r.GetInt64(0)).SingleOrDefault();

    private static void Write(SqliteSession session, IReadOnlyList<SegmentRow> segments)
    {
        foreach (var segment in segments)
        {
            SqliteSegments.Write(session, segment);
        }
    }
}
