using Beffroi.Rollups;
using Beffroi.Twin;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Beffroi.Feed;

/// <summary>A silo's board as others reach it. Reentrant: a flush waits for cells that, when they start, ask this board for their members.</summary>
[GrainType("live-board"), OnSilo, Reentrant]
internal sealed class LiveBoardGrain(Board board, BoardSender sender, TimeProvider time, IOptions<LiveFeedOptions> options) : Grain, ILiveBoard, IBoardKeeper
{
    private readonly Watchers<ILiveWatcher> _watchers = new(options.Value.FramesOnTheWay);
    private IGrainTimer? _frames;

    private Instant Now => Instant.From(time.GetUtcNow());

    public Task<LiveFrame> Watch(ILiveWatcher watcher, bool whole)
    {
        _watchers.Renew(watcher, Now + options.Value.ForgetAfter);
        board.Watched(true);
        _frames ??= this.RegisterGrainTimer(SendFrame, new GrainTimerCreationOptions(options.Value.FrameEvery, options.Value.FrameEvery) { KeepAlive = true });
        return Task.FromResult(whole ? board.Whole(Now) : board.Numbered());
    }

    public Task Leave(ILiveWatcher watcher)
    {
        _watchers.Remove(watcher);
        RestWhenAlone();
        return Task.CompletedTask;
    }

    public Task<MemberEntry[]> MembersOf(NodeId cell) => Task.FromResult(board.MembersOf(cell));

    public async Task Flush()
    {
        if (!await sender.Flush())
        {
            throw new InvalidOperationException("Some cells or nodes did not take what the board had for them; it is sent again by itself.");
        }
    }

    private Task SendFrame(CancellationToken cancellation)
    {
        var silo = this.GetPrimaryKeyString();
        _watchers.Expire(Now);
        if (board.NextFrame(options.Value.LargestFrame, Now) is { } frame)
        {
            _watchers.Send(Now, watcher => watcher.Frame(silo, frame));
        }

        RestWhenAlone();
        return Task.CompletedTask;
    }

    private void RestWhenAlone()
    {
        if (_watchers.Count == 0)
        {
            board.Watched(false);
            _frames?.Dispose();
            _frames = null;
        }
    }
}
