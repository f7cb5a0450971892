using Beffroi.Twin;

namespace Beffroi.Journal.Ownership;

/// <summary>Where one shard stands, as seen by those who wait for it.</summary>
internal sealed class ShardSlot(int shard)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<OwnedShard> _owned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _callers;

    public int Shard => shard;

    public ShardState State { get; private set; }

    public OwnedShard? Owned { get; private set; }

    /// <summary>Why it is closed.</summary>
    public string? Reason { get; private set; }

    /// <summary>How many activations wait for it: shards with callers are loaded first.</summary>
    public int Callers => Volatile.Read(ref _callers);

    /// <summary>Since when another silo wants it, as a timestamp.</summary>
    public long? UnwantedSince { get; set; }

    public async Task<OwnedShard> WhenOwned(TimeSpan wait, TimeProvider time, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _callers);
        try
        {
            Task<OwnedShard> owned;
            lock (_gate)
            {
                owned = _owned.Task;
            }

            return await owned.WaitAsync(wait, time, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _callers);
        }
    }

    public void Turn(ShardState state, string? reason = null)
    {
        lock (_gate)
        {
            (State, Reason) = (state, reason);
            if (state is ShardState.Free)
            {
                Owned = null;
            }

            if (_owned.Task.IsCompleted)
            {
                _owned = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    public void Own(OwnedShard owned)
    {
        lock (_gate)
        {
            (State, Owned, Reason, UnwantedSince) = (ShardState.Owned, owned, null, null);
            _owned.TrySetResult(owned);
        }
    }

    /// <summary>This silo will not own it any more.</summary>
    public void End()
    {
        lock (_gate)
        {
            Owned?.Tenure.End();
            if (_owned.TrySetException(Stopped()))
            {
                // Nobody may be waiting, and then nobody would look at it.
                _ = _owned.Task.Exception;
            }
        }
    }

    public static ShardMovedException Stopped() => new("This silo is stopping: ask again, the shard's next owner answers.");
}
