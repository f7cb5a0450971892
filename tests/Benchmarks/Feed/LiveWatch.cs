using System.Buffers.Binary;
using System.Net.WebSockets;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Feed;

/// <summary>A browser's live feed of the whole map, which tells when an asset shows a value.</summary>
internal sealed class LiveWatch : IAsyncDisposable
{
    private const int Header = 16;
    private const int Entry = 12;

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _frame = new byte[64 * 1024 * 1024];
    private volatile Awaited? _awaited;
    private Task _hearing = Task.CompletedTask;

    public static async Task<LiveWatch> Open(BenchSilo silo, CancellationToken cancellation)
    {
        var watch = new LiveWatch();
        await watch._socket.ConnectAsync(new($"ws://127.0.0.1:{silo.HttpPort}/api/v1/live"), cancellation);
        await watch._socket.SendAsync("""{"watch":"all"}"""u8.ToArray(), WebSocketMessageType.Text, true, cancellation);
        watch._hearing = watch.Hear(cancellation);
        return watch;
    }

    /// <summary>Ends when a frame shows that value for that asset.</summary>
    public Task Shows(int ordinal, float value)
    {
        var awaited = new Awaited(ordinal, value, new(TaskCreationOptions.RunContinuationsAsynchronously));
        _awaited = awaited;
        return awaited.Seen.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _hearing.ContinueWith(static _ => { }, TaskScheduler.Default);
        _socket.Dispose();
    }

    private async Task Hear(CancellationToken cancellation)
    {
        while (_socket.State == WebSocketState.Open)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_frame.AsMemory(length), cancellation);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            Look(_frame.AsSpan(0, length));
        }
    }

    private void Look(ReadOnlySpan<byte> frame)
    {
        if (_awaited is not { } awaited)
        {
            return;
        }

        for (var at = Header; at + Entry <= frame.Length; at += Entry)
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(frame[at..]) == awaited.Ordinal && BinaryPrimitives.ReadSingleLittleEndian(frame[(at + 8)..]) == awaited.Value)
            {
                awaited.Seen.TrySetResult();
                return;
            }
        }
    }

    private sealed record Awaited(int Ordinal, float Value, TaskCompletionSource Seen);
}
