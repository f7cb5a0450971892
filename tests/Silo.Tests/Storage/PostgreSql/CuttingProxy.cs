using System.Net;
using System.Net.Sockets;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Stands between a writer and its database, and cuts the connection when the answer to a commit is on its way: the commit is in, nobody hears it.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private static readonly byte[] Commit = "COMMIT\0"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private volatile bool _armed;

    public CuttingProxy(int target)
    {
        _target = target;
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many answers were lost.</summary>
    public int Cuts { get; private set; }

    /// <summary>Cuts at the next commit.</summary>
    public void Arm() => _armed = true;

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var server = new TcpClient();
        using var accepted = client;
        await server.ConnectAsync(IPAddress.Loopback, _target);
        var state = new Line();
        try
        {
            await Task.WhenAny(Up(client.GetStream(), server.GetStream(), state), Down(server.GetStream(), client.GetStream(), state));
        }
        catch (IOException)
        {
            // One side has gone; so does the other.
        }
    }

    private async Task Up(NetworkStream client, NetworkStream server, Line line)
    {
        var buffer = new byte[1 << 16];
        while (await client.ReadAsync(buffer) is > 0 and var read)
        {
            line.Cutting |= _armed && buffer.AsSpan(0, read).IndexOf(Commit) >= 0;
            await server.WriteAsync(buffer.AsMemory(0, read));
        }
    }

    /// <summary>Ends when the server's answer to the commit has come: the caller closes both sides.</summary>
    private async Task Down(NetworkStream server, NetworkStream client, Line line)
    {
        var buffer = new byte[1 << 16];
        while (await server.ReadAsync(buffer) is > 0 and var read)
        {
            if (line.Cutting)
            {
                (_armed, Cuts) = (false, Cuts + 1);
                return;
            }

            await client.WriteAsync(buffer.AsMemory(0, read));
        }
    }

    private sealed class Line
    {
        public volatile bool Cutting;
    }
}
