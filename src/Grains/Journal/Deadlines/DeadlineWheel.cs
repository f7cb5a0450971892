using System.Threading.Channels;
using Beffroi.Journal.Hosting;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Journal.Deadlines;

/// <summary>The silo's wheel: looks ten times a second what is due, and calls so many assets at once and no more.</summary>
internal sealed partial class DeadlineWheel(IAssetCalls calls, IOptions<JournalOptions> options, TimeProvider time, ILogger<DeadlineWheel> logger) : IDeadlines
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly DeadlineHeap _heap = new();
    private readonly Channel<(AssetId Asset, Instant Due)> _due = Channel.CreateUnbounded<(AssetId, Instant)>();

    public void Set(AssetId asset, Instant due)
    {
        lock (_gate)
        {
            _heap.Set(asset, due);
        }
    }

    public async Task Run(CancellationToken cancellation)
    {
        var passing = Parallel.ForEachAsync(
            _due.Reader.ReadAllAsync(cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Calls, CancellationToken = cancellation },
            async (deadline, _) => await Pass(deadline.Asset, deadline.Due, cancellation).ConfigureAwait(false));
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
        {
            lock (_gate)
            {
                _heap.Take(Now, (asset, due) => _due.Writer.TryWrite((asset, due)));
            }
        }

        await passing.ConfigureAwait(false);
    }

    private Instant Now => Instant.From(time.GetUtcNow());

    private async Task Pass(AssetId asset, Instant due, CancellationToken cancellation)
    {
        try
        {
            await calls.Pass(asset, due).WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogTrouble(asset, due, trouble);
            lock (_gate)
            {
                _heap.PutBack(asset, due, Now + Again);
            }
        }
    }
}
