namespace Beffroi.Live;

/// <summary>Wakes whoever waits for the next change of the live table.</summary>
internal sealed class LiveTicks
{
    private TaskCompletionSource next = Fresh();

    /// <summary>Ends with the next tick in which anything changed.</summary>
    public Task Wait => Volatile.Read(ref next).Task;

    public void Next() => Interlocked.Exchange(ref next, Fresh()).TrySetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
