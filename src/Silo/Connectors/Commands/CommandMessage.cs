using System.Text.Json;
using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Connectors.Commands;

/// <summary>An order as JSON for a device that listens on MQTT, and its answer. Pure.</summary>
public static class CommandMessage
{
    /// <summary><c>{"id":"1a-3f","control":"level","value":40,"unit":"%","expires":"…","attempt":1}</c>; a value of null releases the device.</summary>
    public static byte[] Write(DeviceOrder order)
    {
        using var bytes = new MemoryStream(160);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("id", order.Id);
            json.WriteString("control", order.Control);
            WriteValue(json, "value", order.Value);
            if (order.Unit.Length > 0)
            {
                json.WriteString("unit", order.Unit);
            }

            json.WriteString("expires", order.Expiry.ToString());
            json.WriteNumber("attempt", order.Attempt);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    public static void WriteValue(Utf8JsonWriter json, string name, Value value)
    {
        switch (value.Form)
        {
            case ValueForm.None: json.WriteNull(name); break;
            case ValueForm.Number: json.WriteNumber(name, value.Number); break;
            case ValueForm.Flag: json.WriteBoolean(name, value.AsFlag); break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }

    /// <summary>An answer: <c>{"id":"1a-3f"}</c> when the device has it, <c>{"id":"1a-3f","ok":false,"reason":"…"}</c> when it will not. Null, with a sentence, when it is neither.</summary>
    public static OrderProgress? ReadAnswer(ReadOnlyMemory<byte> body, out string fault)
    {
        fault = "An answer is a JSON object with the order's id, such as {\"id\":\"1a-3f\",\"ok\":true}.";
        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = 8 });
            var json = document.RootElement;
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String || id.GetString() is not { Length: > 0 and <= 100 } order)
            {
                return null;
            }

            var refused = json.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.False;
            var reason = json.TryGetProperty("reason", out var text) && text.ValueKind == JsonValueKind.String ? Cut(text.GetString()!) : null;
            return new(order, refused ? OrderState.Failed : OrderState.Acknowledged, reason);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Cut(string text) => text.Length <= 200 ? text : text[..199] + "…";
}
