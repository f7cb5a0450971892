using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.History;

/// <summary>Seals what is closed and forgets what is too old, now and then.</summary>
internal sealed partial class HistoryUpkeep(
    Sealing sealing, ISegmentStore segments, IShardsHere shards, TimeProvider time, IOptions<HistoryOptions> options, ILogger<HistoryUpkeep> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromDays(1);

    private Instant _forgetAgain;

    /// <summary>What was observed before that instant is no longer kept.</summary>
    public static Instant Horizon(Instant now, HistoryOptions options) => Instant.From(now.ToDateTimeOffset().AddYears(-options.KeepYears));

    /// <summary>One round.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        var now = Instant.From(time.GetUtcNow());
        await sealing.SealClosed(now, cancellation);
        if (now >= _forgetAgain && shards.Sealable().Contains(0))
        {
            await Forget(Horizon(now, options.Value), cancellation);
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
    private async Task Forget(Instant horizon, CancellationToken cancellation)
    {
        if (await segments.DropSegments(horizon, cancellation) is > 0 and var dropped)
        {
            LogDropped(dropped, horizon);
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
