using System.Globalization;
using System.Text.Json;
using Beffroi.Connectivity;
using Beffroi.Devices;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>What the messages of network servers have in common. JSON made of protobuf leaves out zeros, false and empty texts: a member that is not there is one of those.</summary>
internal static class UplinkJson
{
    /// <summary>Reads a message; what is thrown for its shape becomes a sentence.</summary>
    public static UplinkReading Read(ReadOnlyMemory<byte> body, Func<JsonElement, UplinkReading> read)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = 32 });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
                : UplinkReading.Refuse(RejectionCode.Malformed, "The message is not a JSON object.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return UplinkReading.Refuse(RejectionCode.Malformed, $"It is not a message as the network server writes it: {fault.Message}");
        }
    }

    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public static string? Text(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    /// <summary>A counter that is left out is 0.</summary>
    public static long Counter(this JsonElement json, string name) => json.Member(name) switch
    {
        null => 0,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var counter) && counter >= 0 => counter,
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var counter) => counter,
        _ => throw new FormatException($"\"{name}\" is not a whole number from 0."),
    };

    /// <summary>A whole number that says something only where it is one.</summary>
    public static int? Whole(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole) ? whole : null;

    /// <summary>Null when it is left out, or is no number.</summary>
    public static double? Number(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var found) && double.IsFinite(found) ? found : null;

    public static bool Flag(this JsonElement json, string name) => json.Member(name)?.ValueKind == JsonValueKind.True;

    /// <summary>The element of an array with the highest such number; null for none.</summary>
    public static JsonElement? Best(this JsonElement json, string array, string number) =>
        json.Member(array) is { ValueKind: JsonValueKind.Array } all && all.GetArrayLength() > 0
            ? all.EnumerateArray().MaxBy(one => one.Member(number) is { ValueKind: JsonValueKind.Number } n ? n.GetDouble() : 0)
            : null;

    public static Instant? Time(this JsonElement json, string name) =>
        json.Text(name) is { } text ? (Timestamp.TryParse(text, out var instant) ? instant : throw new FormatException($"\"{name}\" is not an ISO 8601 instant.")) : null;

    /// <summary>Bytes in base64; none when they are left out.</summary>
    public static byte[] Bytes(this JsonElement json, string name) => json.Text(name) is { } text ? Convert.FromBase64String(text) : [];

    /// <summary>The values of a decoded object; one inside another is named with a point between, such as <c>gps.altitude</c>.</summary>
    public static List<KeyValuePair<string, Value>> Fields(this JsonElement decoded) => DecodedFields.Of(decoded);
}
