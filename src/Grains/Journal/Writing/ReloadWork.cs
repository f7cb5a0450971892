using Beffroi.Twin;

namespace Beffroi.Journal.Writing;

/// <summary>An asset's new activation is about to read its state: all its earlier one had queued is settled when this is.</summary>
internal sealed class ReloadWork(AssetId asset) : Work
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AssetId Reloading => asset;

    public Task Done => _done.Task;

    public override void AddTo(GroupDraft draft)
    {
    }

    public override void Committed(CommitAnswer answer) => _done.SetResult();

    public override void Failed(Exception reason) => _done.SetException(reason);
}
