using System.Net.Sockets;
using System.Text;

namespace Beffroi.Support.Connectivity;

/// <summary>A socket that says whatever bytes it is told to. It can write a few packets of MQTT 3.1.1.</summary>
public sealed class RawClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public static async Task<RawClient> Open(int port, CancellationToken cancellation)
    {
        var client = new RawClient();
        await client._socket.ConnectAsync("127.0.0.1", port, cancellation);
        return client;
    }

    /// <summary>A CONNECT of MQTT 3.1.1 with a clean session.</summary>
    public static byte[] Connect(string name, byte keepAlive = 60) => Packet(0x10, [0, 4, .. "MQTT"u8, 4, 2, 0, keepAlive, .. Text(name)]);

    /// <summary>A PUBLISH of MQTT 3.1.1 at QoS 1.</summary>
    public static byte[] Publish(string topic, ushort identifier, byte[] body) => Packet(0x32, [.. Text(topic), (byte)(identifier >> 8), (byte)identifier, .. body]);

    public static byte[] Packet(byte type, byte[] rest) => [type, .. Length(rest.Length), .. rest];

    /// <summary>A packet's length as MQTT writes it.</summary>
    public static byte[] Length(int length)
    {
        var bytes = new List<byte>();
        do
        {
            bytes.Add((byte)((length & 0x7F) | (length > 0x7F ? 0x80 : 0)));
        }
        while ((length >>= 7) > 0);
        return [.. bytes];
    }

    /// <summary>Sends; whether the other side still took it.</summary>
    public async Task<bool> Send(byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            await _socket.SendAsync(bytes, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The next bytes that come; none when the other side has closed.</summary>
    public async Task<byte[]> Hear(CancellationToken cancellation)
    {
        var buffer = new byte[4096];
        try
        {
            return buffer[..await _socket.ReceiveAsync(buffer, cancellation)];
        }
        catch (SocketException)
        {
            return [];
        }
    }

    /// <summary>Whether the other side closes within a few seconds, whatever it still says before.</summary>
    public async Task<bool> IsClosed(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        try
        {
            while (await Hear(patience.Token) is { Length: > 0 })
            {
            }

            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => _socket.Dispose();

    private static byte[] Text(string text) => [(byte)(Encoding.UTF8.GetByteCount(text) >> 8), (byte)Encoding.UTF8.GetByteCount(text), .. Encoding.UTF8.GetBytes(text)];
}
