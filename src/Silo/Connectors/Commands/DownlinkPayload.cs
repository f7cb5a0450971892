namespace Beffroi.Connectors.Commands;

/// <summary>What goes down: bytes that a profile's codec made, or, where it has none, an object for the network server's.</summary>
/// <param name="Bytes">Null for an object.</param>
public sealed record DownlinkPayload(byte[]? Bytes, int Port)
{
    public static DownlinkPayload Object(int port) => new(null, port);
}
