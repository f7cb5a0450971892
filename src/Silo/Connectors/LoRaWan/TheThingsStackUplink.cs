using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>Reads messages of The Things Stack v3, as its MQTT server publishes them. Pure.</summary>
public static class TheThingsStackUplink
{
    public const string Source = "tts";

    /// <param name="kind">What follows the device in the topic: <c>up</c>, <c>join</c>, <c>down/ack</c> …</param>
    public static UplinkReading Read(string kind, ReadOnlyMemory<byte> body) =>
        kind == "up" ? UplinkJson.Read(body, Up) : UplinkJson.Read(body, json => UplinkReading.Ignore(kind, TheThingsStackLink.Read(kind, json)));

    private static UplinkReading Up(JsonElement json)
    {
        var device = json.Member("end_device_ids") ?? throw new FormatException("\"end_device_ids\" is missing.");
        var message = json.Member("uplink_message") ?? throw new FormatException("\"uplink_message\" is missing.");
        var fields = message.Member("decoded_payload")?.Fields() ?? [];
        var payload = message.Bytes("frm_payload");
        var link = TheThingsStackLink.Read("up", json);
        return fields.Count > 0 || payload.Length > 0
            ? UplinkReading.Of(Frame(json, device, message) with { Fields = fields, Payload = payload }, link)
            : link is not null && message.Member("rx_metadata") is not null && (message.Whole("f_port") ?? 0) == 0 ? UplinkReading.Ignore("no-payload", link)
            : UplinkReading.Refuse(RejectionCode.NotDecoded, "The uplink has neither bytes nor a decoded payload.");
    }

    private static Uplink Frame(JsonElement json, JsonElement device, JsonElement message) => new()
    {
        Device = device.Text("dev_eui") ?? throw new FormatException("\"dev_eui\" is missing."),
        Session = message.Text("session_key_id") ?? device.Text("dev_addr") ?? "",
        Counter = message.Counter("f_cnt"),
        At = message.Time("received_at") ?? json.Time("received_at"),
        Gateway = message.Best("rx_metadata", "snr")?.Member("gateway_ids")?.Text("gateway_id"),
        SpreadingFactor = message.Member("settings")?.Member("data_rate")?.Member("lora")?.Whole("spreading_factor"),
        Profile = message.Member("version_ids")?.Text("model_id"),
        Fields = [],
        Port = message.Whole("f_port") ?? 0,
    };
}
