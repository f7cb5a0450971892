namespace Beffroi.Scenarios.Running;

/// <summary>Wakes this silo's worker before its time: a run that is begun here need not wait for the next beat.</summary>
internal sealed class WorkBell
{
    private readonly SemaphoreSlim _rung = new(0);

    public void Ring() => _rung.Release();

    public Task Wait(CancellationToken cancellation) => _rung.WaitAsync(cancellation);
}
