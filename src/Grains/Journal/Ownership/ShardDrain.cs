using Beffroi.Journal.Hosting;
using Beffroi.Journal.Snapshots;
using Beffroi.Journal.Writing;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

/// <summary>Gives shards back: saves what changed, grants no new place, lets what is queued commit, ends the activations, releases.</summary>
internal sealed partial class ShardDrain(
    SnapshotSweeper sweeper, IAssetCalls calls, IDeadlines deadlines, WorkQueue queue, JournalOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>One shard, while the silo goes on.</summary>
    public async Task Drain(ShardSlot slot, CancellationToken cancellation)
    {
        LogDraining(slot.Shard);
        await Empty([slot], cancellation).ConfigureAwait(false);
        await Deactivate(slot.Owned!, cancellation).ConfigureAwait(false);
        await Release(slot, cancellation).ConfigureAwait(false);
        LogDrained(slot.Shard);
    }

    /// <summary>After this nothing of those shards is on its way, and every row is covered by a snapshot unless its asset would not save.</summary>
    public async Task Empty(IReadOnlyList<ShardSlot> slots, CancellationToken cancellation)
    {
        // Once while turns go on, so that little is left for the moment when callers are refused.
        await sweeper.SaveAll(slots.Select(slot => slot.Owned!), cancellation).ConfigureAwait(false);
        foreach (var slot in slots)
        {
            slot.Turn(ShardState.Draining);
            slot.Owned!.Tenure.End();
        }

        await Task.WhenAll(slots.Select(slot => slot.Owned!.Tenure.Quiet)).WaitAsync(cancellation).ConfigureAwait(false);
        await sweeper.SaveAll(slots.Select(slot => slot.Owned!), cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Ends the activations of this tenure. One that is left behind changes nothing and ends itself when it is called: it is not waited for.
    /// Assets that were never activated here are not called: the call would activate them where the shard is not yet.
    /// </summary>
    private async Task Deactivate(OwnedShard shard, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        var bound = new ParallelOptions { MaxDegreeOfParallelism = options.Calls, CancellationToken = cancellation };
        await Parallel.ForEachAsync(shard.Assets.Where(asset => !shard.IsWaiting(asset)), bound, async (asset, _) =>
        {
            deadlines.Set(asset, Instant.Never);
            await calls.Deactivate(asset).WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }).ConfigureAwait(false);
    }

    public async Task Release(ShardSlot slot, CancellationToken cancellation)
    {
        var release = new ReleaseWork(slot.Shard, slot.Owned!.Coverage.Checkpoint);
        if (queue.TryAdd(release))
        {
            await release.Done.WaitAsync(cancellation).ConfigureAwait(false);
            slot.Turn(ShardState.Free);
        }
    }
}
