using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>What a message tells of a gateway, or why it cannot be read.</summary>
/// <param name="Gateway">As the network server names it; empty when it cannot be read.</param>
public readonly record struct GatewayReading(string Gateway, Instant? At, Measurement[] Measurements, string? Fault)
{
    public static GatewayReading Refuse(string sentence) => new("", null, [], sentence);
}
