using Beffroi.Support.Processes;

namespace Beffroi.Cluster.Sites;

/// <summary>
/// A silo with the supervisor it would have in service: one that ends because it was fenced, or that could not reach its store when it started, is started
/// again. Any other end that nobody asked for is a finding.
/// Faults hold <see cref="Hands"/> while they are at it, so that two of them, or one and the supervisor, do not meddle.
/// </summary>
internal sealed class SiteSilo(SiloProcess process, Findings findings) : IAsyncDisposable
{
    /// <summary>The exit code of a silo that found itself fenced.</summary>
    private const int Fenced = 75;

    /// <summary>The exit code of a silo that cannot start as things are.</summary>
    private const int CannotStart = 2;

    private const string NoStore = "does not answer";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _ending = new();
    private Task _watching = Task.CompletedTask;

    public SiloProcess Process { get; } = process;

    public SemaphoreSlim Hands { get; } = new(1);

    /// <summary>Whether it was taken away for ever.</summary>
    public bool Gone { get; private set; }

    /// <summary>How often it ended because it was fenced.</summary>
    public int TimesFenced { get; private set; }

    /// <summary>Starts it without waiting: it comes up beside the faults that go on.</summary>
    public async Task Launch()
    {
        await Process.Launch();
        _watching = _watching.IsCompleted ? Watch() : _watching;
    }

    /// <summary>Kills it, never to come back.</summary>
    public async Task Leave()
    {
        await _ending.CancelAsync();
        await Process.Kill();
        Gone = true;
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _watching;
        await Process.DisposeAsync();
    }

    private async Task Watch()
    {
        while (!_ending.IsCancellationRequested)
        {
            await Hands.WaitAsync();
            try
            {
                if (!Process.IsRunning && !_ending.IsCancellationRequested)
                {
                    await Revive();
                }
            }
            finally
            {
                Hands.Release();
            }

            await Task.Delay(Look, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Revive()
    {
        if (Process.ExitCode == Fenced)
        {
            TimesFenced++;
        }
        else if (!(Process.ExitCode == CannotStart && Process.Tail().Contains(NoStore, StringComparison.Ordinal)))
        {
            findings.Add($"{Process.Name} ended by itself with {Process.ExitCode}:\n{Process.Tail()}");
        }

        await Process.Launch();
    }
}
