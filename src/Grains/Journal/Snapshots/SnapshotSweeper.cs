using Beffroi.Journal.Hosting;
using Beffroi.Journal.Ownership;
using Beffroi.Journal.Writing;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Snapshots;

/// <summary>Asks assets that stand uncovered for too long for their state, and moves checkpoints up to what is covered.</summary>
internal sealed partial class SnapshotSweeper(ShardTable table, IAssetCalls calls, WorkQueue queue, JournalOptions options, TimeProvider time, ILogger logger)
{
    public async Task Run(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(options.SweepEvery, time);
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
        {
            await Sweep(cancellation).ConfigureAwait(false);
        }
    }

    public async Task Sweep(CancellationToken cancellation)
    {
        var before = time.GetTimestamp() - (long)(options.SnapshotAge.TotalSeconds * time.TimestampFrequency);
        var owned = table.Owned.ToArray();
        await Save(owned.SelectMany(shard => shard.Coverage.Due(before, options.SnapshotChanges)), cancellation).ConfigureAwait(false);
        foreach (var shard in owned)
        {
            MoveCheckpoint(shard);
        }
    }

    /// <summary>Saves whatever is uncovered.</summary>
    public Task SaveAll(IEnumerable<OwnedShard> shards, CancellationToken cancellation) =>
        Save(shards.SelectMany(shard => shard.Coverage.Due(long.MaxValue, 0)), cancellation);

    private Task Save(IEnumerable<AssetId> assets, CancellationToken cancellation)
    {
        var bound = new ParallelOptions { MaxDegreeOfParallelism = options.Calls, CancellationToken = cancellation };
        return Parallel.ForEachAsync(assets, bound, async (asset, _) =>
        {
            try
            {
                await calls.Save(asset).WaitAsync(cancellation).ConfigureAwait(false);
            }
            catch (Exception trouble) when (!cancellation.IsCancellationRequested)
            {
                LogTrouble(asset, trouble);
            }
        });
    }

    private void MoveCheckpoint(OwnedShard shard)
    {
        var checkpoint = shard.Coverage.Checkpoint;
        if (checkpoint > shard.Checkpoint && queue.TryAdd(new CheckpointWork(shard.Tenure.Shard, checkpoint)))
        {
            shard.Checkpoint = checkpoint;
        }
    }
}
