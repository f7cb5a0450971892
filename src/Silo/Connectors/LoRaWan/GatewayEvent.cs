using System.Globalization;
using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>Reads what ChirpStack's bridges tell of gateways, in JSON: statistics and whether they are connected. Pure.</summary>
public static class GatewayEvent
{
    /// <summary>Members of <c>metadata</c> that are properties of a gateway.</summary>
    private static readonly string[] Box = ["temperature", "battery"];

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
        Measurement[] told = received > 0 && whole <= received ? [Online(true), new("packetErrors", Value.Of(100.0 * (received - whole) / received))] : [Online(true)];
        return [.. told, .. Box.SelectMany(property => Told(json, property))];
    }

    /// <summary>What a forwarder's own commands add, as texts: the state of the box. Words that are no number say nothing.</summary>
    private static IEnumerable<Measurement> Told(JsonElement json, string property) =>
        double.TryParse(json.Member("metadata")?.Text(property), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? [new(property, Value.Of(number))] : [];

    private static Measurement Online(bool online) => new("online", Value.Of(online));
}
