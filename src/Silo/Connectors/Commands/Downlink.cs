using System.Globalization;
using System.Text.Json;
using Beffroi.Connectivity;
using Beffroi.Control;

namespace Beffroi.Connectors.Commands;

/// <summary>An order as a network server takes it: bytes, or an object for its own codec to turn into bytes. Pure.</summary>
public static class Downlink
{
    /// <summary>Marks what is ours among the correlation ids of The Things Stack.</summary>
    public const string Correlation = "beffroi:";

    public static (string Topic, byte[] Body) ChirpStack(DeviceOrder order, DeviceRoute route, DownlinkPayload payload) => ($"{route.Prefix}/command/down", Json(json =>
    {
        json.WriteString("id", ItemOf(order.Id).ToString());
        json.WriteString("devEui", route.Prefix.Split('/')[3]);
        json.WriteBoolean("confirmed", true);
        json.WriteNumber("fPort", payload.Port);
        Content(json, order, payload, "data", "object");
    }));

    /// <summary>Replaces what waits for the device: the newest order is the one that counts.</summary>
    public static (string Topic, byte[] Body) TheThingsStack(DeviceOrder order, DeviceRoute route, DownlinkPayload payload) => ($"{route.Prefix}/down/replace", Json(json =>
    {
        json.WriteStartArray("downlinks");
        json.WriteStartObject();
        json.WriteNumber("f_port", payload.Port);
        Content(json, order, payload, "frm_payload", "decoded_payload");
        json.WriteString("priority", order.Attempt > 1 ? "HIGH" : "NORMAL");
        json.WriteBoolean("confirmed", true);
        json.WriteStartArray("correlation_ids");
        json.WriteStringValue(Correlation + order.Id);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }));

    /// <summary>ChirpStack names a queued item by a UUID of the sender's choice: the parts of the order's id are laid into one, so that they can be read back.</summary>
    public static Guid ItemOf(string order)
    {
        var parts = order.Split('-');
        return new(string.Create(CultureInfo.InvariantCulture, $"{Hex(parts[0]):x8}-bef0-4{Hex(parts.ElementAtOrDefault(2)) & 0xfff:x3}-8{Hex(parts[1]) >> 48 & 0xfff:x3}-{Hex(parts[1]) & 0xffff_ffff_ffff:x12}"));
    }

    /// <summary>The order in an item's UUID; null when it is not one of ours.</summary>
    public static string? OrderOf(string? item)
    {
        if (!Guid.TryParse(item, out var guid) || guid.ToString() is not { } text || text[9..13] != "bef0")
        {
            return null;
        }

        var (ordinal, number) = (Hex(text[..8]), Hex(text[15..18]));
        var version = Hex(text[20..23]) << 48 | Hex(text[24..]);
        return string.Create(CultureInfo.InvariantCulture, $"{ordinal:x}-{version:x}{(number == 0 ? "" : $"-{number:x}")}");
    }

    private static void Content(Utf8JsonWriter json, DeviceOrder order, DownlinkPayload payload, string bytes, string decoded)
    {
        if (payload.Bytes is { } made)
        {
            json.WriteBase64String(bytes, made);
            return;
        }

        json.WriteStartObject(decoded);
        CommandMessage.WriteValue(json, order.Control, order.Value);
        json.WriteEndObject();
    }

    private static ulong Hex(string? digits) => digits is null ? 0 : ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream(200);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
