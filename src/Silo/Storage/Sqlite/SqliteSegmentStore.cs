using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.Sqlite;

/// <summary>Sealed history in the same file as the journal.</summary>
internal sealed class SqliteSegmentStore(SqliteDatabase database) : ISegmentStore
{
    public Task Prepare(int shard, JournalPeriod period, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) => database.Write(s =>
    {
        Write(s, IsSealed(s, shard, period) ? [] : segments);
        return true;
    }, cancellation);

    public Task Seal(int shard, JournalPeriod period, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) => database.Write(s =>
    {
        var first = s.Execute("INSERT INTO sealed (shard, period) VALUES (@shard, @period) ON CONFLICT DO NOTHING", ("@shard", shard), ("@period", period.From.Microseconds)) > 0;
        Write(s, first ? segments : []);
        return first;
    }, cancellation);

    public Task<bool> IsSealed(int shard, JournalPeriod period, CancellationToken cancellation) => database.Read(s => IsSealed(s, shard, period), cancellation);

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

    private static bool IsSealed(SqliteSession session, int shard, JournalPeriod period) =>
        session.Scalar("SELECT 1 FROM sealed WHERE shard = @shard AND period = @period", ("@shard", shard), ("@period", period.From.Microseconds)) is not null;

    private static void Write(SqliteSession session, IReadOnlyList<SegmentRow> segments)
    {
        foreach (var segment in segments)
        {
            SqliteSegments.Write(session, segment);
        }
    }
}
