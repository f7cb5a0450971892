using Beffroi.Journal.Snapshots;
using Beffroi.Twin;

namespace Beffroi.Journal.Ownership;

/// <summary>Reads one shard: its snapshots, then its rows behind the checkpoint, folded; versions and sequences without a gap, or it says where.</summary>
internal sealed class ShardLoader(IJournalStore store, IStateFold fold, TimeProvider time)
{
    /// <summary>A <see cref="ShardGapException"/> says that the shard must stay closed.</summary>
    public async Task<(OwnedShard Owned, List<OutboxRow> Outbox)> Load(ShardRow shard, Tenure tenure, CancellationToken cancellation)
    {
        Dictionary<AssetId, AssetState?> states = [];
        await foreach (var snapshot in store.Snapshots(shard.Id, cancellation).ConfigureAwait(false))
        {
            states[snapshot.Asset] = fold.FromSnapshot(snapshot);
        }

        var coverage = new Coverage(shard.LastSequence);
        var sequence = shard.Checkpoint;
        await foreach (var row in store.Changes(shard.Id, shard.Checkpoint, cancellation).ConfigureAwait(false))
        {
            if (row.Sequence != ++sequence)
            {
                throw new ShardGapException($"Shard {shard.Id} has row {row.Sequence} where {sequence} must be.");
            }

            Fold(states, row, coverage);
        }

        if (sequence != shard.LastSequence)
        {
            throw new ShardGapException($"Shard {shard.Id} ends at row {sequence}, and must end at {shard.LastSequence}.");
        }

        List<OutboxRow> outbox = [];
        await foreach (var row in store.Outbox(shard.Id, cancellation).ConfigureAwait(false))
        {
            outbox.Add(row);
        }

        return (new(tenure, states, coverage) { Checkpoint = shard.Checkpoint }, outbox);
    }

    private void Fold(Dictionary<AssetId, AssetState?> states, ChangeRow row, Coverage coverage)
    {
        var state = states.GetValueOrDefault(row.Asset);
        var version = state?.Version ?? 0;
        if (row.Version <= version)
        {
            return;
        }

        states[row.Asset] = AssetLoader.Apply(fold, state, row);
        coverage.Committed(row.Asset, row.Sequence, time.GetTimestamp());
    }
}
