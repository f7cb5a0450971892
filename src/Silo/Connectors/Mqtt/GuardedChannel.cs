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
    private readonly PacketGauge _gauge = new(limits.ConnectBytes, limits.PacketBytes);
    private readonly long _since = time.GetTimestamp();
    private long _packetSince;
    private int _holdsLarge;
    private int _writing;
    private int _gone;

    /// <summary>Whether the first packet is complete.</summary>
    public bool HasSpoken => _gauge.Packets > 0;

    /// <summary>Whether something is being sent that the client has not taken yet.</summary>
    public bool IsWriting => Volatile.Read(ref _writing) > 0;

    public EndPoint RemoteEndPoint { get; } = socket.RemoteEndPoint!;

    public EndPoint LocalEndPoint { get; } = socket.LocalEndPoint!;

    public bool IsSecureConnection => false;

    public X509Certificate2? ClientCertificate => null;

    public Task ConnectAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DisconnectAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        var read = await Within(Remaining(), _stream.ReadAsync(buffer.AsMemory(offset, count), cancellationToken), "slow", cancellationToken);
        var within = _gauge.IsWithin;
        var packets = _gauge.Packets;
        try
        {
            _gauge.Feed(buffer.AsSpan(offset, read));
        }
        catch (MqttProtocolViolationException)
        {
            refusals.Count("packet-too-large");
            Dispose();
            throw;
        }

        await Follow(within && packets == _gauge.Packets, cancellationToken);
        return read;
    }

    public async Task WriteAsync(ReadOnlySequence<byte> buffer, bool isEndOfPacket, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _writing);
        try
        {
            foreach (var part in buffer)
            {
                await Within(limits.WritePatience, Write(part, cancellationToken), "does-not-read", cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _writing);
        }
    }

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

    private async ValueTask Follow(bool same, CancellationToken cancellation)
    {
        if (!_gauge.IsWithin)
        {
            LeaveLarge();
            return;
        }

        _packetSince = same ? _packetSince : time.GetTimestamp();
        if (_gauge.Left > Large && _holdsLarge == 0)
        {
            // Before the library sees the length, and allocates it.
            await largePackets.WaitAsync(cancellation);
            (_holdsLarge, _packetSince) = (1, time.GetTimestamp());
            if (Volatile.Read(ref _gone) != 0)
            {
                LeaveLarge();
            }
        }
    }

    private void LeaveLarge()
    {
        if (Interlocked.Exchange(ref _holdsLarge, 0) == 1)
        {
            largePackets.Release();
        }
    }

    private async ValueTask<int> Write(ReadOnlyMemory<byte> part, CancellationToken cancellation)
    {
        await _stream.WriteAsync(part, cancellation);
        return part.Length;
    }

    // What is there already needs no clock, and that is nearly always.
    private async ValueTask<int> Within(TimeSpan patience, ValueTask<int> act, string refusal, CancellationToken cancellation)
    {
        if (act.IsCompleted || patience == Timeout.InfiniteTimeSpan)
        {
            return await act;
        }

        try
        {
            return await act.AsTask().WaitAsync(patience, time, cancellation);
        }
        catch (TimeoutException)
        {
            refusals.Count(refusal);
            Dispose();
            throw new MqttCommunicationException($"The client took longer than {patience}.");
        }
    }
}
