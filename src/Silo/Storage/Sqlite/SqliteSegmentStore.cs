using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.Sqlite;

/// <summary>Sealed history in the same file as the journal.</summary>
internal sealed class SqliteSegmentStore(SqliteDatabase database) : ISegmentStore
{
    public Task Seal(int shard, JournalPeriod period, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) => database.Write(s =>
    {
        var first = s.Execute("INSERT INTO sealed (shard, period) VALUES (@shard, @period) ON CONFLICT DO NOTHING", ("@shard", shard), ("@period", period.From.Microseconds)) > 0;
        foreach (var segment in first ? segments : [])
        {
            Write(s, segment);
        }

        return first;
    }, cancellation);

    public Task<bool> IsSealed(int shard, JournalPeriod period, CancellationToken cancellation) => database.Read(
        s => s.Scalar("SELECT 1 FROM sealed WHERE shard = @shard AND period = @period", ("@shard", shard), ("@period", period.From.Microseconds)) is not null, cancellation);

    public Task<SegmentRow[]> ReadSegments(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation) =>
        database.Read<SegmentRow[]>(s => [.. s.Query(StoreQuery.Segments(asset, property, from, to), StoredRows.Segment)], cancellation);

    public Task<long> DropSegments(Instant before, CancellationToken cancellation) =>
        database.Write(s => (long)s.Execute("DELETE FROM segment WHERE last < @before", ("@before", before.Microseconds)), cancellation);

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

    private static void Write(SqliteSession session, SegmentRow row) => session.Execute(
        """
        INSERT INTO segment (asset, property, first, revision, last, count, min, max, sum, body)
        VALUES (@asset, @property, @first, @revision, @last, @count, @min, @max, @sum, @body)
        """,
        ("@asset", row.Asset.ToString()), ("@property", row.Property), ("@first", row.First.Microseconds), ("@revision", row.Revision),
        ("@last", row.Last.Microseconds), ("@count", row.Count), ("@min", Figure(row.Min)), ("@max", Figure(row.Max)), ("@sum", Figure(row.Sum)), ("@body", row.Body));

    /// <summary>SQLite keeps no NaN: null stands for it.</summary>
    private static object? Figure(double figure) => double.IsNaN(figure) ? null : figure;
}
