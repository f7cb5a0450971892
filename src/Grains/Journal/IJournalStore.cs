using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>
/// Where the journal is kept. One implementation a database, one compliance suite for all. Nothing here decides: the protocol is the writer's.
/// Passing trouble is <see cref="StoreUnavailableException"/>, refused data <see cref="GroupRefusedException"/>.
/// </summary>
public interface IJournalStore : IAsyncDisposable
{
    /// <summary>
    /// Creates or upgrades the schema, takes what lock the store has, and says what it is. What a person must mend is <see cref="StoreRefusedException"/>.
    /// </summary>
    Task<StoreFacts> Open(CancellationToken cancellation);

    /// <summary>A row for this process, not fenced, at number 0.</summary>
    Task<long> EnrolWriter(string silo, CancellationToken cancellation);

    Task<WriterRow[]> Writers(CancellationToken cancellation);

    /// <summary>Ends the writer's connections, where the store has such, then marks it: after this returns it commits nothing.</summary>
    Task Fence(long writer, CancellationToken cancellation);

    Task<ShardRow[]> ReadShards(CancellationToken cancellation);

    /// <summary>
    /// One transaction, durable when it returns: the writer's number first, then claims, rows, outbox, registers, checkpoints, releases.
    /// A group that breaks the protocol is an <see cref="InvalidOperationException"/>, a defect of the writer, and nothing of it is in: a number that is not
    /// the next, rows of a shard that is not the writer's, a sequence that does not follow the shard's last.
    /// </summary>
    Task<CommitAnswer> Commit(JournalGroup group, CancellationToken cancellation);

    IAsyncEnumerable<SnapshotRow> Snapshots(int shard, CancellationToken cancellation);

    /// <summary>The shard's rows above that sequence, in order.</summary>
    IAsyncEnumerable<ChangeRow> Changes(int shard, long afterSequence, CancellationToken cancellation);

    /// <summary>The shard's effects on their way, by source, version and index.</summary>
    IAsyncEnumerable<OutboxRow> Outbox(int shard, CancellationToken cancellation);

    /// <summary>One asset's snapshot; null when it has none.</summary>
    Task<SnapshotRow?> SnapshotOf(int shard, AssetId asset, CancellationToken cancellation);

    /// <summary>One asset's rows above that version, in order: what a single activation that comes back folds.</summary>
    IAsyncEnumerable<ChangeRow> ChangesAfter(int shard, AssetId asset, long version, CancellationToken cancellation);

    /// <summary>Writes states that are committed, on a connection beside the writer's; one that is not newer than what is there changes nothing.</summary>
    Task WriteSnapshots(IReadOnlyList<SnapshotRow> snapshots, CancellationToken cancellation);

    /// <summary>The first of <paramref name="count"/> ordinals that nobody else gets.</summary>
    Task<int> ReserveOrdinals(int count, CancellationToken cancellation);

    /// <summary>One asset's rows received from <paramref name="from"/> up to <paramref name="to"/>, excluded, in order of version.</summary>
    IAsyncEnumerable<ChangeRow> ChangesOf(AssetId asset, Instant from, Instant to, CancellationToken cancellation);

    /// <summary>One asset's rows, the newest first: whoever has read enough stops, and of a shard's day no more was looked through than lies behind that.</summary>
    async IAsyncEnumerable<ChangeRow> ChangesBack(AssetId asset, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = new Stack<ChangeRow>();
        await foreach (var row in ChangesOf(asset, new(0), Instant.Never, cancellation))
        {
            rows.Push(row);
        }

        foreach (var row in rows)
        {
            yield return row;
        }
    }

    /// <summary>The periods the journal has tables for, oldest first.</summary>
    Task<JournalPeriod[]> Periods(CancellationToken cancellation);

    /// <summary>All rows of one shard in one period, in order: what sealing reads.</summary>
    IAsyncEnumerable<ChangeRow> ChangesIn(JournalPeriod period, int shard, CancellationToken cancellation);

    /// <summary>At most so many of them above that sequence, in order; none when there are no more. A store may give fewer at once.</summary>
    async Task<ChangeRow[]> ReadChanges(JournalPeriod period, int shard, long after, int most, CancellationToken cancellation)
    {
        var rows = new List<ChangeRow>();
        await foreach (var row in ChangesIn(period, shard, cancellation))
        {
            if (row.Sequence > after)
            {
                rows.Add(row);
            }

            if (rows.Count == most)
            {
                break;
            }
        }

        return [.. rows];
    }

    /// <summary>The highest sequence of one shard in one period; 0 when it has no row there.</summary>
    async Task<long> LastSequenceIn(JournalPeriod period, int shard, CancellationToken cancellation)
    {
        long last = 0;
        await foreach (var row in ChangesIn(period, shard, cancellation))
        {
            last = row.Sequence;
        }

        return last;
    }

    /// <summary>Drops a period's table. The caller has seen that every shard's checkpoint is past it and that history has sealed it.</summary>
    Task Drop(JournalPeriod period, CancellationToken cancellation);
}
