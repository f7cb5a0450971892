using System.Runtime.CompilerServices;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.Sqlite;

/// <summary>The journal in one SQLite file: one process, so that fencing is a mark and claims meet nobody.</summary>
internal sealed class SqliteJournalStore(SqliteDatabase database, StorageOptions options) : IJournalStore
{
    private const int DefaultShardCount = 16;

    /// <summary>Snapshots go in pieces, so that a commit never waits for long behind them.</summary>
    private const int SnapshotsAtOnce = 500;

    public Task<StoreFacts> Open(CancellationToken cancellation) => database.Open(options.ShardCount ?? DefaultShardCount, cancellation);

    public Task<long> EnrolWriter(string silo, CancellationToken cancellation) =>
        database.Write(s => (long)s.Scalar("INSERT INTO writer (silo) VALUES (@silo) RETURNING id", ("@silo", silo))!, cancellation);

    public async Task<WriterRow[]> Writers(CancellationToken cancellation) =>
        [.. await database.Read(s => s.Query($"SELECT {StoredRows.WriterColumns} FROM writer ORDER BY id", StoredRows.Writer), cancellation)];

    public Task Fence(long writer, CancellationToken cancellation) =>
        database.Write(s => s.Execute("UPDATE writer SET fenced = 1 WHERE id = @id", ("@id", writer)), cancellation);

    public async Task<ShardRow[]> ReadShards(CancellationToken cancellation) =>
        [.. await database.Read(s => s.Query($"SELECT {StoredRows.ShardColumns} FROM shard ORDER BY id", StoredRows.Shard), cancellation)];

    public Task<CommitAnswer> Commit(JournalGroup group, CancellationToken cancellation) =>
        database.Write(s => new SqliteCommit(s, group).Run(), cancellation);

    public async Task WriteSnapshots(IReadOnlyList<SnapshotRow> snapshots, CancellationToken cancellation)
    {
        foreach (var piece in snapshots.Chunk(SnapshotsAtOnce))
        {
            await database.Write(s => WritePiece(s, piece), cancellation);
        }
    }

    public Task<int> ReserveOrdinals(int count, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return database.Write(
            s => checked((int)((long)s.Scalar("UPDATE store SET next_ordinal = next_ordinal + @count RETURNING next_ordinal", ("@count", count))! - count)), cancellation);
    }

    public IAsyncEnumerable<SnapshotRow> Snapshots(int shard, CancellationToken cancellation) => database.Stream(
        "",
        (s, after) => s.Stretch(
            $"SELECT {StoredRows.SnapshotColumns} FROM snapshot WHERE shard = @shard AND asset > @after ORDER BY asset LIMIT {SqliteStretch.MostRows}",
            r => StoredRows.Snapshot(r, shard), row => row.State.Length, ("@shard", shard), ("@after", after)),
        row => row.Asset.ToString(), cancellation);

    public IAsyncEnumerable<OutboxRow> Outbox(int shard, CancellationToken cancellation) => database.Stream(
        (Source: "", Version: 0L, Index: 0),
        (s, after) => s.Stretch(
            $"SELECT {StoredRows.OutboxColumns} FROM outbox WHERE shard = @shard AND (source, version, idx) > (@source, @version, @index) ORDER BY source, version, idx LIMIT {SqliteStretch.MostRows}",
            r => StoredRows.Outbox(r, shard), row => row.Body.Length, ("@shard", shard), ("@source", after.Source), ("@version", after.Version), ("@index", after.Index)),
        row => (row.Source.ToString(), row.Version, row.Index), cancellation);

    public IAsyncEnumerable<ChangeRow> Changes(int shard, long afterSequence, CancellationToken cancellation) =>
        Rows(_ => true, "shard = @shard AND seq > @after", shard, afterSequence, [], cancellation);

    public IAsyncEnumerable<ChangeRow> ChangesOf(AssetId asset, Instant from, Instant to, CancellationToken cancellation) => Rows(
        period => period.From < to && period.To > from, "shard = @shard AND asset = @asset AND seq > @after AND at >= @from AND at < @to",
        Shards.Of(asset, database.Facts.ShardCount), 0,
        [("@asset", asset.ToString()), ("@from", from.Microseconds), ("@to", to.Microseconds)], cancellation);

    public async IAsyncEnumerable<ChangeRow> ChangesBack(AssetId asset, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var shard = Shards.Of(asset, database.Facts.ShardCount);
        foreach (var period in (await Periods(cancellation)).Reverse())
        {
            var (first, last) = await database.Read(s => Ends(s, period, shard), cancellation);
            foreach (var (after, until) in BackwardWindows.Over(first, last))
            {
                var sql = BackwardWindows.Rows(PeriodTable.Name(period));
                var rows = await database.Read(
                    s => s.Periods().Contains(period)
                        ? s.Query(sql, r => StoredRows.Change(r, shard), ("@shard", shard), ("@after", after), ("@last", until), ("@asset", asset.ToString()))
                        : [],
                    cancellation);
                foreach (var row in rows)
                {
                    yield return row;
                }
            }
        }
    }

    public IAsyncEnumerable<ChangeRow> ChangesIn(JournalPeriod period, int shard, CancellationToken cancellation) =>
        Rows(p => p == period, "shard = @shard AND seq > @after", shard, 0, [], cancellation);

    public Task<ChangeRow[]> ReadChanges(JournalPeriod period, int shard, long after, int most, CancellationToken cancellation) => database.Read<ChangeRow[]>(
        s => s.Periods().Contains(period)
            ? [.. s.Stretch(
                PeriodTable.Union([period], "shard = @shard AND seq > @after", most), r => StoredRows.Change(r, shard), row => row.Body.Length, ("@shard", shard), ("@after", after)).Rows]
            : [],
        cancellation);

    public IAsyncEnumerable<ChangeRow> ChangesAfter(int shard, AssetId asset, long version, CancellationToken cancellation) => Rows(
        _ => true, "shard = @shard AND asset = @asset AND seq > @after AND version > @version",
        shard, 0, [("@asset", asset.ToString()), ("@version", version)], cancellation);

    public Task<SnapshotRow?> SnapshotOf(int shard, AssetId asset, CancellationToken cancellation) => database.Read(
        s => s.Query(
            $"SELECT {StoredRows.SnapshotColumns} FROM snapshot WHERE shard = @shard AND asset = @asset",
            r => (SnapshotRow?)StoredRows.Snapshot(r, shard), ("@shard", shard), ("@asset", asset.ToString())).SingleOrDefault(),
        cancellation);

    public Task<long> LastSequenceIn(JournalPeriod period, int shard, CancellationToken cancellation) => database.Read(
        s => s.Periods().Contains(period)
            ? (long)s.Scalar($"SELECT coalesce(max(seq), 0) FROM {PeriodTable.Name(period)} WHERE shard = @shard", ("@shard", shard))!
            : 0,
        cancellation);

    public Task<JournalPeriod[]> Periods(CancellationToken cancellation) => database.Read(s => s.Periods(), cancellation);

    public Task Drop(JournalPeriod period, CancellationToken cancellation) => database.Write(s =>
    {
        s.Script($"DROP TABLE IF EXISTS {PeriodTable.Name(period)}");
        return true;
    }, cancellation);

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerable<ChangeRow> Rows(
        Func<JournalPeriod, bool> wanted, string condition, int shard, long after, (string, object?)[] arguments,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var periods = Array.FindAll(await Periods(cancellation), p => wanted(p));
        if (periods.Length == 0)
        {
            yield break;
        }

        var sql = PeriodTable.Union(periods, condition, SqliteStretch.MostRows);
        var rows = database.Stream(
            after,
            (s, last) => s.Stretch(sql, r => StoredRows.Change(r, shard), row => row.Body.Length, [("@shard", shard), ("@after", last), .. arguments]),
            row => row.Sequence, cancellation);
        await foreach (var row in rows)
        {
            yield return row;
        }
    }

    private static (long First, long Last) Ends(SqliteSession session, JournalPeriod period, int shard) =>
        session.Periods().Contains(period)
            ? session.Query(BackwardWindows.Ends(PeriodTable.Name(period)), r => r.IsDBNull(0) ? (1, 0) : (r.GetInt64(0), r.GetInt64(1)), ("@shard", shard)).Single()
            : (1, 0);

    private static bool WritePiece(SqliteSession session, SnapshotRow[] piece)
    {
        foreach (var row in piece)
        {
            session.Execute(
                "INSERT INTO snapshot (shard, asset, version, state) VALUES (@shard, @asset, @version, @state) "
                    + "ON CONFLICT (shard, asset) DO UPDATE SET version = excluded.version, state = excluded.state WHERE snapshot.version < excluded.version",
                ("@shard", row.Shard), ("@asset", row.Asset.ToString()), ("@version", row.Version), ("@state", row.State));
        }

        return true;
    }
}
