namespace Beffroi.Journal.Writing;

/// <summary>Register rows that belong to no change.</summary>
internal sealed class RegisterWork(IReadOnlyList<RegisterWrite> writes, Action<int>? settled = null) : Work
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public IReadOnlyList<RegisterWrite> Writes => writes;

    public override int Bytes { get; } = 64 + writes.Sum(w => w is RegisterWrite.DeadLetterAdded letter ? 300 + letter.Letter.Body.Length : 300);

    public override void AddTo(GroupDraft draft) => draft.AddRegisters(writes);

    public override void Committed(CommitAnswer answer)
    {
        settled?.Invoke(Bytes);
        _done.SetResult();
    }

    public override void Failed(Exception reason)
    {
        settled?.Invoke(Bytes);
        _done.SetException(reason);
    }
}
