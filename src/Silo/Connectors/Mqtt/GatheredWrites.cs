using System.Buffers;
using System.Diagnostics;
using MQTTnet.Protocol;

namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// What one connection is sent, in order, one send at a time. A commit lets hundreds of acknowledgements go at once: those that are ready together leave in one send;
/// one that follows nothing closely is alone, and leaves at once. An acknowledgement does not wait for its send; every other packet does, and so does an acknowledgement
/// behind too many others.
/// </summary>
/// <param name="send">Sends bytes; its failure is the answer to everything that comes after.</param>
internal sealed class GatheredWrites(Func<ReadOnlyMemory<byte>, ValueTask> send) : IThreadPoolWorkItem
{
    private const int Most = 32 * 1024;
    private static readonly TimeSpan Closely = TimeSpan.FromMilliseconds(1);

    private readonly Lock _lock = new();
    private ArrayBufferWriter<byte> _waiting = new();
    private ArrayBufferWriter<byte> _leaving = new();
    private TaskCompletionSource? _left;
    private Exception? _fault;
    private bool _sending;
    private long _begunAt;

    /// <summary>Whether something is being sent that the client has not taken yet.</summary>
    public bool IsSending => Volatile.Read(ref _sending);

    public Task Add(in ReadOnlySequence<byte> packet)
    {
        var gathers = IsAcknowledgement(packet.FirstSpan);
        Task left;
        lock (_lock)
        {
            if (_fault is not null)
            {
                return Task.FromException(_fault);
            }

            foreach (var part in packet)
            {
                _waiting.Write(part.Span);
            }

            left = gathers && _waiting.WrittenCount < Most
                ? Task.CompletedTask
                : (_left ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            if (_sending)
            {
                return left;
            }

            _sending = true;
            gathers &= Stopwatch.GetElapsedTime(_begunAt) < Closely;
            _begunAt = Stopwatch.GetTimestamp();
        }

        Begin(gathers);
        return left;
    }

    void IThreadPoolWorkItem.Execute() => _ = Send();

    // Behind the work that is queued already, which is what makes the other acknowledgements ready.
    private void Begin(bool gathers)
    {
        if (gathers)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
        else
        {
            _ = Send();
        }
    }

    private async Task Send()
    {
        while (Next(out var left))
        {
            try
            {
                await send(_leaving.WrittenMemory).ConfigureAwait(false);
                left?.SetResult();
            }
            catch (Exception fault)
            {
                Fail(fault, left);
                return;
            }
        }
    }

    private bool Next(out TaskCompletionSource? left)
    {
        lock (_lock)
        {
            // One large packet must not be remembered in bytes for as long as the connection lasts.
            _leaving = _leaving.Capacity > Most ? new() : _leaving;
            _leaving.ResetWrittenCount();
            (_waiting, _leaving) = (_leaving, _waiting);
            (left, _left) = (_left, null);
            return _sending = _leaving.WrittenCount > 0;
        }
    }

    private void Fail(Exception fault, TaskCompletionSource? left)
    {
        TaskCompletionSource? behind;
        lock (_lock)
        {
            (_fault, _sending) = (fault, false);
            (behind, _left) = (_left, null);
        }

        left?.SetException(fault);
        behind?.SetException(fault);
    }

    private static bool IsAcknowledgement(ReadOnlySpan<byte> packet) =>
        packet.Length > 0 && (MqttControlPacketType)(packet[0] >> 4) is MqttControlPacketType.PubAck or MqttControlPacketType.PubRec or MqttControlPacketType.PubComp;
}
