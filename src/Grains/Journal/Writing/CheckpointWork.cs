namespace Beffroi.Journal.Writing;

/// <summary>Moves a shard's checkpoint: up to it, every row is covered by a snapshot in the store.</summary>
internal sealed class CheckpointWork(int shard, long sequence) : Work
{
    public override void AddTo(GroupDraft draft) => draft.Checkpoints.Add((shard, sequence));

    public override void Committed(CommitAnswer answer)
    {
    }

    public override void Failed(Exception reason)
    {
    }
}
