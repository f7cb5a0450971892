using System.Text.Json;

namespace Beffroi.Devices;

/// <summary>One published example of a codec.</summary>
public sealed record PublishedVector(string Codec, string Function, string Description, byte[] Bytes, int Port, JsonElement Input, JsonElement Output)
{
    public static PublishedVector Of(JsonElement json)
    {
        var input = json.GetProperty("input");
        return new(
            json.GetProperty("codec").GetString()!, json.GetProperty("function").GetString()!, json.GetProperty("description").GetString() ?? "",
            input.TryGetProperty("bytes", out var bytes) ? [.. bytes.EnumerateArray().Select(b => b.GetByte())] : [],
            input.TryGetProperty("fPort", out var port) ? port.GetInt32() : 0, input, json.GetProperty("output"));
    }
}
