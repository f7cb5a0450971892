using Beffroi.Journal.Effects;
using Beffroi.Journal.Ownership;
using Beffroi.Journal.Snapshots;

namespace Beffroi.Journal.Writing;

/// <summary>What follows a commit: the place is free, the row is uncovered or its snapshot goes to the store, its effects leave.</summary>
internal sealed class CommittedChanges(Places places, ShardTable table, SnapshotWriter snapshots, OutboxDispatcher outbox, ReadingActivity activity, TimeProvider time)
    : ICommittedChanges
{
    public void Committed(ChangeWork work)
    {
        var (tenure, change) = (work.Tenure, work.Change);
        if (table.Find(tenure) is { } shard)
        {
            shard.Coverage.Committed(change.Asset, work.Sequence, time.GetTimestamp());
            if (change.Snapshot is { } state)
            {
                Save(shard, new(tenure.Shard, change.Asset, change.Version, state), null);
            }
        }

        foreach (var effect in work.Effects)
        {
            outbox.Add(tenure, effect);
        }

        activity.Add(change.At, change.Readings);
        places.Release(work.Bytes);
        tenure.LetGo();
    }

    public void Failed(ChangeWork work)
    {
        places.Release(work.Bytes);
        work.Tenure.LetGo();
    }

    /// <summary>Sends a committed state to the store; <paramref name="ended"/> hears when that is over.</summary>
    public void Save(OwnedShard shard, SnapshotRow snapshot, Action? ended)
    {
        if (!shard.Coverage.Save(snapshot.Asset, snapshot.Version))
        {
            ended?.Invoke();
            return;
        }

        snapshots.Add(snapshot, written =>
        {
            if (written)
            {
                shard.Coverage.Written(snapshot.Asset, snapshot.Version);
            }
            else
            {
                shard.Coverage.NotWritten(snapshot.Asset, snapshot.Version);
            }

            ended?.Invoke();
        });
    }
}
