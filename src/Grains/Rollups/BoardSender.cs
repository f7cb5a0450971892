using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Rollups;

/// <summary>Tells cells and nodes what changed on this silo's board, four times a second: one call a target, however many readings came in.</summary>
internal sealed partial class BoardSender(Board board, IGrainFactory grains, RollupMeter meter, TimeProvider time, IOptions<RollupOptions> options, ILogger<BoardSender> logger)
    : BackgroundService
{
    private const int LargestBatch = 4_096;

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Sends all that waits; says whether every target has taken its part. What could not be sent waits again.</summary>
    public async Task<bool> Flush()
    {
        await _oneAtATime.WaitAsync();
        try
        {
            var members = await Task.WhenAll(board.TakeMembers().Select(t => Send(t.Key, t.Value.Values)));
            var vectors = await Task.WhenAll(board.TakeVectors().Select(t => Send(t.Key, t.Value.Values)));
            var whole = members.All(sent => sent) && vectors.All(sent => sent);
            if (whole)
            {
                meter.Flushed();
            }

            return whole;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.FlushEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Flush();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task<bool> Send(NodeId cell, ICollection<MemberEntry> entries)
    {
        var intake = grains.GetGrain<IRollupIntake>(IRollup.KeyOf(cell));
        var unsent = entries.Count;
        foreach (var batch in entries.Chunk(LargestBatch))
        {
            try
            {
                await intake.Take(batch);
                unsent -= batch.Length;
                meter.Told(batch.Length);
            }
            catch (Exception exception)
            {
                board.Return(cell, batch);
                LogUnsent(exception, batch.Length, cell);
            }
        }

        return unsent == 0;
    }

    private async Task<bool> Send(NodeId node, ICollection<CellVector> vectors)
    {
        try
        {
            await grains.GetGrain<IRollupIntake>(IRollup.KeyOf(node)).Take([.. vectors]);
            return true;
        }
        catch (Exception exception)
        {
            board.Return(node, vectors);
            LogUnsent(exception, vectors.Count, node);
            return false;
        }
    }
}
