using System.Net;
using System.Net.Sockets;

namespace Beffroi.Hosting;

/// <summary>Looks at ports before anything is started on them, so that a taken one is one sentence and not half a silo.</summary>
internal static class Ports
{
    /// <summary>Refuses when the address cannot be listened on.</summary>
    public static void RequireFree(string host, int port, string what, string option)
    {
        if (!IPAddress.TryParse(host == "localhost" ? "127.0.0.1" : host, out var address))
        {
            throw new SiloSettingException($"'{host}' is not an address {what} can listen on: write an IP address of this machine, such as 127.0.0.1.");
        }

        try
        {
            using var listener = new TcpListener(address, port) { ExclusiveAddressUse = false };
            listener.Start();
        }
        catch (SocketException fault)
        {
            throw new SiloSettingException(fault.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? $"Port {port} is already in use, and {what} needs it: choose another with {option}, or end the program that has it."
                : $"{what} cannot listen on {host}:{port} ({fault.Message}): choose another with {option}.");
        }
    }

    public static int OrFree(int port)
    {
        if (port != 0)
        {
            return port;
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
