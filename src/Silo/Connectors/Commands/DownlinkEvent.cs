using System.Text.Json;
using Beffroi.Connectors.LoRaWan;
using Beffroi.Control;

namespace Beffroi.Connectors.Commands;

/// <summary>What network servers tell of a downlink: a device, and how far its order has come. Pure.</summary>
internal static class DownlinkEvent
{
    /// <summary>Faults that network servers find with a downlink, whatever level they give them.</summary>
    private static readonly HashSet<string> Faults = ["DOWNLINK_PAYLOAD_SIZE", "DOWNLINK_CODEC", "DOWNLINK_GATEWAY", "F_CNT_DOWN", "EXPIRED"];

    /// <param name="name"><c>txack</c>, <c>ack</c> or <c>log</c>. A gateway that took the frame (<c>txack</c>) has not proved that it was sent.</param>
    public static (string? Device, OrderProgress Progress)? ChirpStack(string name, ReadOnlyMemory<byte> body) => Read(body, json =>
    {
        var item = json.Text("queueItemId") ?? json.Member("context")?.Text("queue_item_id");
        if (Downlink.OrderOf(item) is not { } order || json.Member("deviceInfo")?.Text("devEui") is not { } device)
        {
            return null;
        }

        return name switch
        {
            "txack" => (device, new(order, OrderState.Sent, "taken by the gateway")),
            "ack" when json.Member("acknowledged")?.ValueKind == JsonValueKind.True => (device, new(order, OrderState.Acknowledged)),
            "ack" => (device, new(order, OrderState.Failed, "the device did not acknowledge the frame")),
            "log" when json.Text("level") == "ERROR" || Faults.Contains(json.Text("code") ?? "") => (device, new(order, OrderState.Failed, Words(json))),
            _ => null,
        };
    });

    public static (string? Device, OrderProgress Progress)? TheThingsStack(string name, ReadOnlyMemory<byte> body) => Read(body, json =>
    {
        var message = json.Member("downlink_" + name) ?? json;
        var device = json.Member("end_device_ids")?.Text("dev_eui");
        if ((OrderIn(message) ?? (message.Member("downlink") is { } inner ? OrderIn(inner) : null) ?? OrderIn(json)) is not { } order)
        {
            return null;
        }

        return name switch
        {
            "queued" => (device, new(order, OrderState.Queued, "waits at the network server for the device’s next uplink")),
            "sent" => (device, new(order, OrderState.Sent)),
            "ack" => (device, new(order, OrderState.Acknowledged)),
            "nack" => (device, new(order, OrderState.Failed, "the device did not acknowledge the frame")),
            _ => (device, new OrderProgress(order, OrderState.Failed, message.Member("error")?.Text("message_format") ?? "the network server could not send it")),
        };
    });

    private static string Words(JsonElement json) => json.Text("description") is { Length: > 0 } description ? description : json.Text("code") ?? "the network server could not send it";

    private static string? OrderIn(JsonElement json)
    {
        if (json.Member("correlation_ids") is { ValueKind: JsonValueKind.Array } ids)
        {
            foreach (var id in ids.EnumerateArray())
            {
                if (id.ValueKind == JsonValueKind.String && id.GetString()!.StartsWith(Downlink.Correlation, StringComparison.Ordinal))
                {
                    return id.GetString()![Downlink.Correlation.Length..];
                }
            }
        }

        return null;
    }

    private static (string?, OrderProgress)? Read(ReadOnlyMemory<byte> body, Func<JsonElement, (string?, OrderProgress)?> read)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = 32 });
            return read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            // Somebody else's downlink, or no JSON at all: the reading of the event says so where it matters.
            return null;
        }
    }
}
