namespace Beffroi.Journal.Writing;

/// <summary>Gives a shard back, with its last checkpoint, when nothing of it is on its way any more.</summary>
internal sealed class ReleaseWork(int shard, long checkpoint) : Work
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public override void AddTo(GroupDraft draft)
    {
        draft.Checkpoints.Add((shard, checkpoint));
        draft.Releases.Add(shard);
    }

    public override void Committed(CommitAnswer answer) => _done.SetResult();

    public override void Failed(Exception reason) => _done.SetException(reason);
}
