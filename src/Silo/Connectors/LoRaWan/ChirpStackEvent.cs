using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>Reads ChirpStack v4 events, as its MQTT integration publishes them in JSON. Pure.</summary>
public static class ChirpStackEvent
{
    public const string Source = "chirpstack";

    /// <param name="kind">The last part of the topic: <c>up</c>, <c>status</c>, <c>join</c> …</param>
    public static UplinkReading Read(string kind, ReadOnlyMemory<byte> body) => kind switch
    {
        "up" => UplinkJson.Read(body, Up),
        "status" => UplinkJson.Read(body, Status),
        "join" or "ack" or "txack" or "log" or "location" => UplinkJson.Read(body, json => UplinkReading.Ignore(kind, ChirpStackLink.Read(kind, json))),
        "integration" => UplinkReading.Ignore(kind),
        _ => UplinkReading.Refuse(RejectionCode.UnknownTopic, $"ChirpStack has no event '{kind}'."),
    };

    private static UplinkReading Up(JsonElement json)
    {
        var fields = json.Member("object")?.Fields() ?? [];
        var payload = json.Bytes("data");
        var link = ChirpStackLink.Read("up", json);
        return fields.Count > 0 || payload.Length > 0
            ? UplinkReading.Of(Frame(json) with { Counter = json.Counter("fCnt"), Fields = fields, Payload = payload, Port = json.Whole("fPort") ?? 0 }, link)
            : link is not null && IsFrame(json) ? UplinkReading.Ignore("no-payload", link)
            : UplinkReading.Refuse(RejectionCode.NotDecoded, "The uplink has neither bytes nor a decoded object.");
    }

    /// <summary>Port 0 and frames without one carry commands of the network, and nothing of the asset.</summary>
    private static bool IsFrame(JsonElement json) => json.Member("rxInfo") is { ValueKind: JsonValueKind.Array } heard && heard.GetArrayLength() > 0 && (json.Whole("fPort") ?? 0) == 0;

    /// <summary>The network server's own question to the device: battery and link.</summary>
    private static UplinkReading Status(JsonElement json)
    {
        var fields = new List<KeyValuePair<string, Value>> { new("margin", Value.Of(json.Member("margin")?.GetDouble() ?? 0)) };
        if (ChirpStackLink.BatteryIn(json) is { } level)
        {
            // Under both names: kinds say battery, maps of fields what ChirpStack says.
            fields.Add(new("batteryLevel", Value.Of(level, "%")));
            fields.Add(new("battery", Value.Of(level, "%")));
        }

        return UplinkReading.Of(Frame(json) with { Fields = fields }, ChirpStackLink.Read("status", json));
    }

    private static Uplink Frame(JsonElement json)
    {
        var device = json.Member("deviceInfo") ?? throw new FormatException("\"deviceInfo\" is missing.");
        return new()
        {
            Device = device.Text("devEui") ?? throw new FormatException("\"devEui\" is missing."),
            Session = json.Text("devAddr") ?? "",
            At = json.Time("time"),
            Profile = device.Text("deviceProfileName"),
            Gateway = json.Best("rxInfo", "snr")?.Text("gatewayId"),
            SpreadingFactor = json.Member("txInfo")?.Member("modulation")?.Member("lora")?.Whole("spreadingFactor"),
            Fields = [],
        };
    }
}
