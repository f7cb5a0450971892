using System.Runtime.CompilerServices;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>
/// The rows of a day in the order they were received, whatever shard they lie in: deadlines and storms go by it. It holds of each shard what lies within
/// half a minute, and a piece more: within a shard a deadline stands behind what was committed before the wheel came to it.
/// </summary>
internal sealed class JournalFeed(IJournalStore journal, Func<AssetId, bool> wanted)
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(30);

    /// <summary>Rows of a shard that are read at once; fewer in tests.</summary>
    public int AtOnce { get; init; } = 500;

    public async IAsyncEnumerable<ChangeRow> Rows(JournalPeriod period, int shards, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = new PriorityQueue<ChangeRow, (Instant At, int Shard, long Sequence)>();
        var behind = new PriorityQueue<(int Shard, long After), Instant>(Enumerable.Range(0, shards).Select(shard => ((shard, 0L), new Instant(0))));
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            while (behind.TryPeek(out var next, out var reached) && !(rows.TryPeek(out var row, out _) && row.At <= reached - Slack))
            {
                behind.Dequeue();
                await Read(period, next.Shard, next.After, reached, rows, behind, cancellation);
            }

            if (rows.Count == 0)
            {
                yield break;
            }

            yield return rows.Dequeue();
        }
    }

    private async Task Read(
        JournalPeriod period, int shard, long after, Instant reached,
        PriorityQueue<ChangeRow, (Instant, int, long)> rows, PriorityQueue<(int, long), Instant> behind, CancellationToken cancellation)
    {
        var read = await journal.ReadChanges(period, shard, after, AtOnce, cancellation);
        foreach (var row in read)
        {
            reached = Instant.Later(reached, row.At);
            if (wanted(row.Asset))
            {
                rows.Enqueue(row, (row.At, row.Shard, row.Sequence));
            }
        }

        if (read.Length > 0)
        {
            behind.Enqueue((shard, read[^1].Sequence), reached);
        }
    }
}
