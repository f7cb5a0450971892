using System.Net.WebSockets;

using Beffroi.City;
using Beffroi.Twin;

namespace Beffroi.Live;

/// <summary>Talks to one browser: hears what it watches, sends at most ten frames a second, and a heartbeat when there is nothing to say.</summary>
internal sealed class LiveSocket(WebSocket socket, LiveTable table, LiveTicks ticks, CurrentCity current, TimeProvider time)
{
    private const int LongestMessage = 1024;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(30);
    private readonly Viewer viewer = new(table);
    private volatile Watched? asked;
    private TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Runs until either side ends it.</summary>
    public async Task Run(CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var hearing = Hear(ending.Token);
        var telling = Tell(ending.Token);
        await Task.WhenAny(hearing, telling);
        await ending.CancelAsync();
        await Task.WhenAll(hearing, telling).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Hear(CancellationToken stop)
    {
        var buffer = new byte[LongestMessage];
        while (socket.State == WebSocketState.Open)
        {
            var message = await socket.ReceiveAsync(buffer.AsMemory(), stop);
            if (message.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stop);
                return;
            }

            var what = message is { EndOfMessage: true, MessageType: WebSocketMessageType.Text } ? Watched.Read(buffer.AsMemory(0, message.Count)) : null;
            if (what is null)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.InvalidPayloadData, """Send {"watch":"all"}, {"watch":[w,s,e,n]} or {"watch":"none"}.""", stop);
                return;
            }

            asked = what;
            Interlocked.Exchange(ref heard, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

            // Whoever asks more often than frames go out is read more slowly.
            await Task.Delay(Pace, time, stop);
        }
    }

    private async Task Tell(CancellationToken stop)
    {
        var last = time.GetTimestamp();
        while (socket.State == WebSocketState.Open)
        {
            // Taken before looking, so that what comes in between is not missed.
            Task changed = Task.WhenAny(ticks.Wait, Volatile.Read(ref heard).Task);
            if (Interlocked.Exchange(ref asked, null) is { } what)
            {
                viewer.Watch(what);
            }

            var silent = time.GetElapsedTime(last) >= Heartbeat;
            if (viewer.Next(current.Newest?.Assets ?? AssetIndex.Empty, Instant.From(time.GetUtcNow()), silent) is { } frame)
            {
                await Send(frame, stop);
                last = time.GetTimestamp();
                await Task.Delay(Pace, time, stop);
            }

            await changed.WaitAsync(Heartbeat, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A browser that takes nothing for so long is gone.</summary>
    private async Task Send(ReadOnlyMemory<byte> frame, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Stuck);
        await socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, limit.Token);
    }
}
