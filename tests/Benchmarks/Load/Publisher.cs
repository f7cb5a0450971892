using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Beffroi.Benchmarks.Load;

/// <summary>
/// One MQTT connection as lean as can be, so that little of the machine goes to the generator: packets are written straight into one buffer, and as many
/// acknowledgements as came together free as many packets, sent together.
/// </summary>
internal sealed class Publisher(LoadPlan plan, int index, Acknowledgements heard) : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Lock _lock = new();
    private readonly Queue<long> _due = new();
    private readonly Stack<ushort> _free = new(Enumerable.Range(1, plan.Window).Reverse().Select(id => (ushort)id));
    private readonly (int Asset, long Sequence, long Since)[] _sent = new (int, long, long)[plan.Window + 1];
    private readonly byte[] _out = new byte[plan.LongestPacket * 64];
    private readonly byte[] _boot = Encoding.UTF8.GetBytes(plan.Boot);
    private long _next;

    /// <summary>Assets that publish over this connection.</summary>
    public int Assets { get; } = ((plan.Assets - index - 1) / plan.Connections) + 1;

    /// <summary>Messages sent or due, and not acknowledged.</summary>
    public int Outstanding
    {
        get
        {
            lock (_lock)
            {
                return plan.Window - _free.Count + _due.Count;
            }
        }
    }

    public async Task Connect(CancellationToken cancellation)
    {
        await _socket.ConnectAsync(IPAddress.Loopback, plan.Port, cancellation);
        await _socket.SendAsync(Reading.Connect($"bench-{index}"), cancellation);
        var answer = new byte[4];
        await _socket.ReceiveAsync(answer, cancellation);
        if (answer[3] != 0)
        {
            throw new InvalidOperationException($"The broker refused connection {index} with code {answer[3]}.");
        }
    }

    /// <summary>Messages that are due since those instants; sent as far as the window allows.</summary>
    public void Offer(long since, int count = 1)
    {
        lock (_lock)
        {
            for (var i = 0; i < count; i++)
            {
                _due.Enqueue(since);
            }

            Send();
        }
    }

    /// <summary>Gives up what is due and not sent.</summary>
    /// <returns>Messages given up.</returns>
    public int Forget()
    {
        lock (_lock)
        {
            var given = _due.Count;
            _due.Clear();
            return given;
        }
    }

    /// <summary>Hears acknowledgements until the connection ends.</summary>
    /// <param name="again">Whether each is answered by the next message at once.</param>
    public async Task Hear(Func<bool> again)
    {
        var buffer = new byte[8192];
        var kept = 0;
        while (true)
        {
            var read = await _socket.ReceiveAsync(buffer.AsMemory(kept));
            if (read == 0)
            {
                return;
            }

            kept = Take(buffer, kept + read, again());
        }
    }

    /// <summary>Says goodbye: what is unacknowledged stays so.</summary>
    public void Dispose() => _socket.Dispose();

    private int Take(byte[] buffer, int length, bool again)
    {
        var now = Stopwatch.GetTimestamp();
        var at = 0;
        lock (_lock)
        {
            for (; at + 4 <= length; at += 4)
            {
                if (buffer[at] != 0x40)
                {
                    throw new InvalidOperationException($"The broker sent packet type {buffer[at]:x2} where an acknowledgement was due.");
                }

                var identifier = (ushort)((buffer[at + 2] << 8) | buffer[at + 3]);
                var (asset, sequence, since) = _sent[identifier];
                heard.Take(asset, sequence, now - since);
                _free.Push(identifier);
                if (again)
                {
                    _due.Enqueue(now);
                }
            }

            Send();
        }

        buffer.AsSpan(at, length - at).CopyTo(buffer);
        return length - at;
    }

    private void Send()
    {
        var length = 0;
        while (_due.Count > 0 && _free.Count > 0)
        {
            var identifier = _free.Pop();
            var number = _next++;
            var asset = index + ((int)(number % Assets) * plan.Connections);
            var sequence = (number / Assets) + 1;
            _sent[identifier] = (asset, sequence, _due.Dequeue());
            length += plan.IsLoRaWan ? Frame.Write(_out.AsSpan(length), asset, sequence, identifier, _boot) : Reading.Write(_out.AsSpan(length), asset, sequence, identifier, _boot);
            if (length + plan.LongestPacket > _out.Length)
            {
                Flush(ref length);
            }
        }

        Flush(ref length);
    }

    private void Flush(ref int length)
    {
        if (length > 0)
        {
            _socket.Send(_out.AsSpan(0, length));
            length = 0;
        }
    }
}
