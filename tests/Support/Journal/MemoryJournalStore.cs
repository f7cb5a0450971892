using System.Runtime.CompilerServices;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>One process's way into a <see cref="MemoryDatabase"/>, with faults of its own.</summary>
public sealed class MemoryJournalStore(MemoryDatabase database, StoreFaults? faults = null) : IJournalStore
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public StoreFaults Faults { get; } = faults ?? new();

    public Task<StoreFacts> Open(CancellationToken cancellation) => Answer(() => database.Facts);

    public Task<long> EnrolWriter(string silo, CancellationToken cancellation) => Answer(() => database.EnrolWriter(silo));

    public Task<WriterRow[]> Writers(CancellationToken cancellation) => Answer(database.ReadWriters);

    public Task Fence(long writer, CancellationToken cancellation) => Answer(() =>
    {
        database.Fence(writer);
        return true;
    });

    public Task<ShardRow[]> ReadShards(CancellationToken cancellation) => Answer(database.ReadShards);

    public async Task<CommitAnswer> Commit(JournalGroup group, CancellationToken cancellation)
    {
        await Task.Yield();
        await Faults.BeforeCommit(cancellation);
        var answer = database.Commit(group, Faults.Refuses);
        Faults.AfterCommit();
        return answer;
    }

    public IAsyncEnumerable<SnapshotRow> Snapshots(int shard, CancellationToken cancellation) => Rows(() => database.Shard(shard).Snapshots.Values);

    public IAsyncEnumerable<ChangeRow> Changes(int shard, long afterSequence, CancellationToken cancellation) =>
        Rows(() => database.Shard(shard).Rows.Where(row => row.Sequence > afterSequence));

    public IAsyncEnumerable<OutboxRow> Outbox(int shard, CancellationToken cancellation) => Rows(() => database.Shard(shard).Outbox.Values);

    public Task<SnapshotRow?> SnapshotOf(int shard, AssetId asset, CancellationToken cancellation) =>
        Answer(() => database.Shard(shard).Snapshots.TryGetValue(asset, out var row) ? row : (SnapshotRow?)null);

    public IAsyncEnumerable<ChangeRow> ChangesAfter(int shard, AssetId asset, long version, CancellationToken cancellation) =>
        Rows(() => database.Shard(shard).Rows.Where(row => row.Asset == asset && row.Version > version));

    public Task WriteSnapshots(IReadOnlyList<SnapshotRow> snapshots, CancellationToken cancellation) => Answer(() =>
    {
        if (snapshots.Any(Faults.RefusesSnapshot))
        {
            throw new GroupRefusedException("invalid data");
        }

        foreach (var row in snapshots)
        {
            var kept = database.Shard(row.Shard).Snapshots;
            kept[row.Asset] = kept.TryGetValue(row.Asset, out var before) && before.Version >= row.Version ? before : row;
        }

        return true;
    });

    public Task<int> ReserveOrdinals(int count, CancellationToken cancellation) => Answer(() => database.ReserveOrdinals(count));

    public IAsyncEnumerable<ChangeRow> ChangesOf(AssetId asset, Instant from, Instant to, CancellationToken cancellation) =>
        Rows(() => database.AllRows().Where(row => row.Asset == asset && row.At >= from && row.At < to));

    public Task<JournalPeriod[]> Periods(CancellationToken cancellation) =>
        Answer(() => database.AllRows().Select(row => PeriodOf(row.At)).Distinct().OrderBy(period => period.From).ToArray());

    public IAsyncEnumerable<ChangeRow> ChangesIn(JournalPeriod period, int shard, CancellationToken cancellation) =>
        Rows(() => database.Shard(shard).Rows.Where(row => PeriodOf(row.At) == period));

    public Task Drop(JournalPeriod period, CancellationToken cancellation) => Answer(() =>
    {
        foreach (var shard in Enumerable.Range(0, database.Facts.ShardCount))
        {
            database.Shard(shard).Rows.RemoveAll(row => PeriodOf(row.At) == period);
        }

        return true;
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static JournalPeriod PeriodOf(Instant at)
    {
        var from = Instant.From(new DateTimeOffset(at.ToDateTimeOffset().UtcDateTime.Date, TimeSpan.Zero));
        return new(from, from + Day);
    }

    private async Task<T> Answer<T>(Func<T> read)
    {
        await Task.Yield();
        Faults.BeforeCall();
        lock (database.Gate)
        {
            return read();
        }
    }

    private async IAsyncEnumerable<T> Rows<T>(Func<IEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var row in await Answer(() => read().ToArray()))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
