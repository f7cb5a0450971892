using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>Reads what ChirpStack's bridges tell of gateways, in JSON: statistics and whether they are connected. Pure.</summary>
public static class GatewayEvent
{
    /// <param name="kind"><c>stats</c> or <c>conn</c>.</param>
    public static GatewayReading Read(string kind, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = 32 });
            var json = document.RootElement;
            return json.Text("gatewayId") is { Length: > 0 and <= 100 } gateway
                ? new(gateway, json.Time("time"), kind == "conn" ? [Online(json.Text("state") == "ONLINE")] : Stats(json), null)
                : GatewayReading.Refuse("\"gatewayId\" is missing.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return GatewayReading.Refuse($"It is not JSON as ChirpStack writes it; set the marshaler of its gateway bridge to json. {fault.Message}");
        }
    }

    /// <summary>Counts are of one interval, so they become a share; those that are left out are zeros.</summary>
    private static Measurement[] Stats(JsonElement json)
    {
        var (received, whole) = (json.Counter("rxPacketsReceived"), json.Counter("rxPacketsReceivedOk"));
        return received > 0 && whole <= received ? [Online(true), new("packetErrors", Value.Of(100.0 * (received - whole) / received))] : [Online(true)];
    }

    private static Measurement Online(bool online) => new("online", Value.Of(online));
}
