using System.Runtime.CompilerServices;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.PostgreSql;

/// <summary>The journal in a PostgreSQL database that any number of silos share.</summary>
internal sealed class PostgreSqlJournalStore(PostgreSqlDatabase database, StorageOptions options) : IJournalStore
{
    private const int DefaultShardCount = 256;

    public Task<StoreFacts> Open(CancellationToken cancellation) => database.Open(options.ShardCount ?? DefaultShardCount, cancellation);

    public async Task<long> EnrolWriter(string silo, CancellationToken cancellation) => (await database.Query(
        new("INSERT INTO writer (silo) VALUES (@silo) RETURNING id", ("@silo", silo)), r => r.GetInt64(0), cancellation)).Single();

    public async Task<WriterRow[]> Writers(CancellationToken cancellation) =>
        [.. await database.Query(new($"SELECT {StoredRows.WriterColumns} FROM writer ORDER BY id"), StoredRows.Writer, cancellation)];

    public Task Fence(long writer, CancellationToken cancellation) => database.Use(async connection =>
    {
        await PostgreSqlFence.Mark(connection, writer, cancellation);
        return true;
    }, cancellation);

    public async Task<ShardRow[]> ReadShards(CancellationToken cancellation) =>
        [.. await database.Query(new($"SELECT {StoredRows.ShardColumns} FROM shard ORDER BY id"), StoredRows.Shard, cancellation)];

    public Task<CommitAnswer> Commit(JournalGroup group, CancellationToken cancellation) => database.Writer(group.Writer).Commit(group, cancellation);

    public Task WriteSnapshots(IReadOnlyList<SnapshotRow> snapshots, CancellationToken cancellation)
    {
        // One statement may not touch a row twice: of several states of an asset, the newest.
        var rows = snapshots.GroupBy(row => row.Asset).Select(states => states.MaxBy(row => row.Version)).OrderBy(row => row.Shard).ToArray();
        return database.Execute(
            new(
                "INSERT INTO snapshot (shard, asset, version, state) SELECT * FROM unnest(@shards, @assets, @versions, @states) "
                    + "ON CONFLICT (shard, asset) DO UPDATE SET version = excluded.version, state = excluded.state WHERE snapshot.version < excluded.version",
                ("@shards", Array.ConvertAll(rows, r => r.Shard)), ("@assets", Array.ConvertAll(rows, r => r.Asset.ToString())),
                ("@versions", Array.ConvertAll(rows, r => r.Version)), ("@states", Array.ConvertAll(rows, r => r.State))),
            cancellation);
    }

    public async Task<int> ReserveOrdinals(int count, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var next = await database.Query(
            new("UPDATE store SET next_ordinal = next_ordinal + @count RETURNING next_ordinal", ("@count", count)), r => r.GetInt64(0), cancellation);
        return checked((int)(next.Single() - count));
    }

    public IAsyncEnumerable<SnapshotRow> Snapshots(int shard, CancellationToken cancellation) => database.Stream(
        new($"SELECT {StoredRows.SnapshotColumns} FROM snapshot WHERE shard = @shard ORDER BY asset", ("@shard", shard)),
        r => StoredRows.Snapshot(r, shard), cancellation);

    public IAsyncEnumerable<OutboxRow> Outbox(int shard, CancellationToken cancellation) => database.Stream(
        new($"SELECT {StoredRows.OutboxColumns} FROM outbox WHERE shard = @shard ORDER BY source, version, idx", ("@shard", shard)),
        r => StoredRows.Outbox(r, shard), cancellation);

    public async Task<SnapshotRow?> SnapshotOf(int shard, AssetId asset, CancellationToken cancellation) => (await database.Query(
        new($"SELECT {StoredRows.SnapshotColumns} FROM snapshot WHERE shard = @shard AND asset = @asset", ("@shard", shard), ("@asset", asset.ToString())),
        r => (SnapshotRow?)StoredRows.Snapshot(r, shard), cancellation)).SingleOrDefault();

    public IAsyncEnumerable<ChangeRow> Changes(int shard, long afterSequence, CancellationToken cancellation) =>
        Rows(_ => true, "shard = @shard AND seq > @after", shard, [("@after", afterSequence)], cancellation);

    public IAsyncEnumerable<ChangeRow> ChangesOf(AssetId asset, Instant from, Instant to, CancellationToken cancellation) => Rows(
        period => period.From < to && period.To > from, "shard = @shard AND asset = @asset AND at >= @from AND at < @to",
        Shards.Of(asset, database.Facts.ShardCount),
        [("@asset", asset.ToString()), ("@from", from.Microseconds), ("@to", to.Microseconds)], cancellation);

    public async IAsyncEnumerable<ChangeRow> ChangesBack(AssetId asset, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var shard = Shards.Of(asset, database.Facts.ShardCount);
        foreach (var period in (await Periods(cancellation)).Reverse())
        {
            var (first, last) = (await database.Query(
                new(BackwardWindows.Ends(PeriodTable.Name(period)), ("@shard", shard)), r => r.IsDBNull(0) ? (1L, 0L) : (r.GetInt64(0), r.GetInt64(1)), cancellation)).Single();
            foreach (var (after, until) in BackwardWindows.Over(first, last))
            {
                var query = new StoreQuery(BackwardWindows.Rows(PeriodTable.Name(period)), ("@shard", shard), ("@after", after), ("@last", until), ("@asset", asset.ToString()));
                foreach (var row in await database.Query(query, r => StoredRows.Change(r, shard), cancellation))
                {
                    yield return row;
                }
            }
        }
    }

    public IAsyncEnumerable<ChangeRow> ChangesAfter(int shard, AssetId asset, long version, CancellationToken cancellation) => Rows(
        _ => true, "shard = @shard AND asset = @asset AND version > @version", shard, [("@asset", asset.ToString()), ("@version", version)], cancellation);

    public IAsyncEnumerable<ChangeRow> ChangesIn(JournalPeriod period, int shard, CancellationToken cancellation) =>
        Rows(p => p == period, "shard = @shard", shard, [], cancellation);

    public async Task<ChangeRow[]> ReadChanges(JournalPeriod period, int shard, long after, int most, CancellationToken cancellation) =>
        (await Periods(cancellation)).Contains(period)
            ? [.. await database.Query(
                new(PeriodTable.Union([period], "shard = @shard AND seq > @after", most), ("@shard", shard), ("@after", after)), r => StoredRows.Change(r, shard), cancellation)]
            : [];

    public async Task<long> LastSequenceIn(JournalPeriod period, int shard, CancellationToken cancellation) =>
        (await Periods(cancellation)).Contains(period)
            ? (await database.Query(
                new($"SELECT coalesce(max(seq), 0) FROM {PeriodTable.Name(period)} WHERE shard = @shard", ("@shard", shard)), r => r.GetInt64(0), cancellation)).Single()
            : 0;

    public async Task<JournalPeriod[]> Periods(CancellationToken cancellation)
    {
        var tables = await database.Query(
            new("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"), r => r.GetString(0), cancellation);
        return PeriodTable.Parse(tables);
    }

    public Task Drop(JournalPeriod period, CancellationToken cancellation) =>
        database.Execute(new($"DROP TABLE IF EXISTS {PeriodTable.Name(period)}"), cancellation);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async IAsyncEnumerable<ChangeRow> Rows(
        Func<JournalPeriod, bool> wanted, string condition, int shard, (string, object)[] arguments, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var periods = Array.FindAll(await Periods(cancellation), p => wanted(p));
        if (periods.Length == 0)
        {
            yield break;
        }

        var rows = database.Stream(
            new(PeriodTable.Union(periods, condition), [("@shard", shard), .. arguments]), r => StoredRows.Change(r, shard), cancellation);
        await foreach (var row in rows)
        {
            yield return row;
        }
    }
}
