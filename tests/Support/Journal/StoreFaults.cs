using Beffroi.Journal;

namespace Beffroi.Support;

/// <summary>What goes wrong with a store, at a test's word.</summary>
public sealed class StoreFaults
{
    private readonly Lock _gate = new();
    private int _lostAnswers;
    private int _commits;
    private TaskCompletionSource? _held;

    /// <summary>While set, nothing is answered and nothing is done.</summary>
    public volatile bool IsUnavailable;

    /// <summary>Rows the database refuses for their data.</summary>
    public Func<ChangeRow, bool> Refuses { get; set; } = _ => false;

    /// <summary>Snapshots the database refuses for their data.</summary>
    public Func<SnapshotRow, bool> RefusesSnapshot { get; set; } = _ => false;

    /// <summary>How many commits were tried.</summary>
    public int Commits => Volatile.Read(ref _commits);

    /// <summary>So many commits from now are done, and their answers lost.</summary>
    public void LoseAnswers(int count) => Interlocked.Exchange(ref _lostAnswers, count);

    /// <summary>Commits wait before they do anything, until the hold is disposed.</summary>
    public IDisposable Hold()
    {
        lock (_gate)
        {
            _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return new Released(_held);
        }
    }

    internal async Task BeforeCommit(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _commits);
        Task? held;
        lock (_gate)
        {
            held = _held?.Task;
        }

        await (held ?? Task.CompletedTask).WaitAsync(cancellation);
        BeforeCall();
    }

    internal void BeforeCall()
    {
        if (IsUnavailable)
        {
            throw new StoreUnavailableException("The database does not answer.");
        }
    }

    internal void AfterCommit()
    {
        if (Volatile.Read(ref _lostAnswers) > 0 && Interlocked.Decrement(ref _lostAnswers) >= 0)
        {
            throw new StoreUnavailableException("The connection was lost before the answer.");
        }
    }

    private sealed class Released(TaskCompletionSource held) : IDisposable
    {
        public void Dispose() => held.TrySetResult();
    }
}
