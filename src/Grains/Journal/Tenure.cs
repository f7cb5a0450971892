namespace Beffroi.Journal;

/// <summary>One stretch of ownership of a shard by this silo. An activation belongs to the tenure it was born in, and to no other.</summary>
public sealed class Tenure(int shard, long writer)
{
    private readonly TaskCompletionSource _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _over;
    private int _held;

    public int Shard { get; } = shard;

    public long Writer { get; } = writer;

    /// <summary>Set when draining begins or the writer is fenced: no new place is granted.</summary>
    public bool IsOver => _over;

    public void End()
    {
        _over = true;
        if (Volatile.Read(ref _held) == 0)
        {
            _quiet.TrySetResult();
        }
    }

    /// <summary>Completes when the tenure is over and no change of it is on its way to the journal any more.</summary>
    internal Task Quiet => _quiet.Task;

    /// <summary>Counts one change that may come; false when the tenure is over.</summary>
    internal bool TryHold()
    {
        Interlocked.Increment(ref _held);
        if (!_over)
        {
            return true;
        }

        LetGo();
        return false;
    }

    internal void LetGo()
    {
        if (Interlocked.Decrement(ref _held) == 0 && _over)
        {
            _quiet.TrySetResult();
        }
    }
}
