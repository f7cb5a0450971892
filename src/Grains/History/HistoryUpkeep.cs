using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.History;

/// <summary>Seals what is closed, merges the months behind it, and forgets what is too old, now and then.</summary>
internal sealed partial class HistoryUpkeep(
    Sealing sealing, MonthMerging merging, ISegmentStore segments, IShardsHere shards, TimeProvider time, IOptions<HistoryOptions> options, ILogger<HistoryUpkeep> logger)
    : BackgroundService
{
    private const int DroppedAtOnce = 2_000;
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromDays(1);

    private Instant _forgetAgain;

    /// <summary>One round.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        var now = Instant.From(time.GetUtcNow());
        await sealing.SealClosed(now, cancellation);
        await merging.Advance(now, cancellation);
        if (now >= _forgetAgain && shards.Sealable().Contains(0))
        {
            await Forget(now, cancellation);
            _forgetAgain = now + BetweenForgetting;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookOrSay(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    // The owner of shard 0 does it for all.
    private async Task Forget(Instant now, CancellationToken cancellation)
    {
        var horizon = Keeping.Horizon(now, options.Value);
        await Drop(horizon, limit => segments.DropSegments(horizon, limit, cancellation));
        foreach (var (kind, property, own) in Keeping.Shorter(now, options.Value))
        {
            await Drop(own, limit => segments.DropSegments(own, kind, property, limit, cancellation));
        }
    }

    private async Task Drop(Instant horizon, Func<int, Task<long>> drop)
    {
        var (all, dropped) = (0L, 0L);
        do
        {
            dropped = await drop(DroppedAtOnce);
            all += dropped;
        }
        while (dropped == DroppedAtOnce);

        if (all > 0)
        {
            LogDropped(all, horizon);
        }
    }

    private async Task LookOrSay(CancellationToken cancellation)
    {
        try
        {
            await Look(cancellation);
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogTrouble(trouble);
        }
    }
}
