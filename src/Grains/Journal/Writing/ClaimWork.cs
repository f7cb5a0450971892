namespace Beffroi.Journal.Writing;

/// <summary>Asks for shards; answers those that are ours now.</summary>
internal sealed class ClaimWork(IReadOnlyList<int> shards) : Work
{
    private readonly TaskCompletionSource<int[]> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<int[]> Done => _done.Task;

    public override void AddTo(GroupDraft draft) => draft.Claims.AddRange(shards);

    public override void Committed(CommitAnswer answer) => _done.SetResult([.. shards.Intersect(answer.Claimed)]);

    public override void Failed(Exception reason) => _done.SetException(reason);
}
