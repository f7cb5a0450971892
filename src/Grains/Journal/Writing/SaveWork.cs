using Beffroi.Twin;

namespace Beffroi.Journal.Writing;

/// <summary>A snapshot taken without a change: standing in the queue it waits for the commit of all that came before it.</summary>
internal sealed class SaveWork(SnapshotRow snapshot, Action<SaveWork> due) : Work
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SnapshotRow Snapshot => snapshot;

    public Task Done => _done.Task;

    public override AssetId? Asset => snapshot.Asset;

    public override void AddTo(GroupDraft draft)
    {
    }

    public override void Committed(CommitAnswer answer) => due(this);

    public override void Failed(Exception reason) => _done.TrySetException(reason);

    public void Written() => _done.TrySetResult();
}
