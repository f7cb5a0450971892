using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Beffroi.Support.Processes;

/// <summary>
/// Ports of the loopback for processes that tests start. They lie below those the system hands to outgoing connections: a port whose owner is down
/// for a while would else be taken by somebody's connection, and its owner could not come back.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Last = 32_000;

    private static readonly ConcurrentDictionary<int, bool> Lent = [];

    /// <summary>A port that nobody listens on, given once in this run.</summary>
    public static int Take()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (Lent.TryAdd(port, true) && IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
