using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MQTTnet.Channel;
using MQTTnet.Exceptions;

namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// One socket of the embedded broker, within limits: a packet that says it is too long is not read, one that takes too long is not waited for, and
/// a client that does not read what it is sent is let go. Whatever exceeds a limit ends the connection and nothing else.
/// </summary>
internal sealed class GuardedChannel(Socket socket, MqttLimits limits, SemaphoreSlim largePackets, BrokerRefusals refusals, TimeProvider time) : IMqttChannel
{
    /// <summary>Bytes from which a packet is large: smaller ones may be received by all connections at once.</summary>
    public const int Large = 16 * 1024;

    private readonly NetworkStream _stream = new(socket, ownsSocket: true);
    private readonly ReadAhead _ahead = new();
    private readonly PacketGauge _gauge = new(limits.ConnectBytes, limits.PacketBytes);
    private readonly long _since = time.GetTimestamp();
    private long _packetSince;
    private int _holdsLarge;
    private int _gone;

    /// <summary>Whether the first packet is complete.</summary>
    public bool HasSpoken => _gauge.Packets > 0;

    /// <summary>Whether something is being sent that the client has not taken yet.</summary>
    public bool IsWriting => Writes.IsSending;

    public EndPoint RemoteEndPoint { get; } = socket.RemoteEndPoint!;

    public EndPoint LocalEndPoint { get; } = socket.LocalEndPoint!;

    public bool IsSecureConnection => false;

    public X509Certificate2? ClientCertificate => null;

    private GatheredWrites Writes => field ??= new(Send);

    public Task ConnectAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DisconnectAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        var read = _ahead.Take(buffer.AsSpan(offset, count));
        return read == 0 ? Receive(buffer.AsMemory(offset, count), cancellationToken)
            : Follow(buffer.AsSpan(offset, read)) ? EnterLarge(read, cancellationToken)
            : Task.FromResult(read);
    }

    public Task WriteAsync(ReadOnlySequence<byte> buffer, bool isEndOfPacket, CancellationToken cancellationToken) =>
        Writes.Add(buffer) is var left && left.IsCompleted ? left : left.WaitAsync(cancellationToken);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _gone, 1) == 0)
        {
            _stream.Dispose();
            LeaveLarge();
        }
    }

    // The time a packet has left; without one, until a first packet for a new connection, for ever for others: keep-alive watches those.
    private TimeSpan Remaining() =>
        !HasSpoken ? Left(_since, limits.ConnectPatience)
        : _gauge.IsWithin ? Left(_packetSince, limits.PacketPatience)
        : Timeout.InfiniteTimeSpan;

    private TimeSpan Left(long since, TimeSpan patience) =>
        patience - time.GetElapsedTime(since) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private async Task<int> Receive(Memory<byte> wanted, CancellationToken cancellation)
    {
        var past = wanted.Length >= ReadAhead.Size;
        var patience = Remaining();
        var arriving = _stream.ReadAsync(past ? wanted : _ahead.Room, cancellation);

        // What is there already needs no clock, and that is nearly always.
        var read = arriving.IsCompleted || patience == Timeout.InfiniteTimeSpan
            ? await arriving
            : await Within(patience, arriving.AsTask(), "slow", cancellation);
        if (!past)
        {
            _ahead.Filled(read);
            read = _ahead.Take(wanted.Span);
        }

        return Follow(wanted.Span[..read]) ? await EnterLarge(read, cancellation) : read;
    }

    // Whether a large packet begins that has no place yet.
    private bool Follow(ReadOnlySpan<byte> bytes)
    {
        var (within, packets) = (_gauge.IsWithin, _gauge.Packets);
        try
        {
            _gauge.Feed(bytes);
        }
        catch (MqttProtocolViolationException)
        {
            refusals.Count("packet-too-large");
            Dispose();
            throw;
        }

        if (!_gauge.IsWithin)
        {
            LeaveLarge();
            return false;
        }

        _packetSince = within && packets == _gauge.Packets ? _packetSince : time.GetTimestamp();
        return _gauge.Left > Large && _holdsLarge == 0;
    }

    // Before the library sees the length, and allocates it.
    private async Task<int> EnterLarge(int read, CancellationToken cancellation)
    {
        await largePackets.WaitAsync(cancellation);
        (_holdsLarge, _packetSince) = (1, time.GetTimestamp());
        if (Volatile.Read(ref _gone) != 0)
        {
            LeaveLarge();
        }

        return read;
    }

    private void LeaveLarge()
    {
        if (Interlocked.Exchange(ref _holdsLarge, 0) == 1)
        {
            largePackets.Release();
        }
    }

    private async ValueTask Send(ReadOnlyMemory<byte> bytes)
    {
        var sending = _stream.WriteAsync(bytes, CancellationToken.None);
        if (sending.IsCompleted)
        {
            await sending;
        }
        else
        {
            await Within(limits.WritePatience, Sent(sending), "does-not-read", CancellationToken.None);
        }
    }

    private static async Task<int> Sent(ValueTask sending)
    {
        await sending;
        return 0;
    }

    private async Task<int> Within(TimeSpan patience, Task<int> act, string refusal, CancellationToken cancellation)
    {
        try
        {
            return await act.WaitAsync(patience, time, cancellation);
        }
        catch (TimeoutException)
        {
            refusals.Count(refusal);
            Dispose();
            throw new MqttCommunicationException($"The client took longer than {patience}.");
        }
    }
}
