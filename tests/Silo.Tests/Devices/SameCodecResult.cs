using System.Text.Json;
using System.Text.Json.Nodes;

namespace Beffroi.Devices;

/// <summary>Whether what a codec gave in two engines is the same. Of a number above 2^53 the two write other digits of the same value.</summary>
internal static class SameCodecResult
{
    public static bool Is(JsonNode? there, JsonNode? here) => (there, here) switch
    {
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(member => b.ContainsKey(member.Key) && Is(member.Value, b[member.Key])),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Is(pair.First, pair.Second)),
        (JsonValue a, JsonValue b) when a.GetValueKind() == JsonValueKind.Number && b.GetValueKind() == JsonValueKind.Number => a.GetValue<double>().Equals(b.GetValue<double>()),
        _ => JsonNode.DeepEquals(there, here),
    };

    /// <summary>Where they are not, and what each has there.</summary>
    public static IEnumerable<(string Path, string There, string Here)> Differences(JsonNode? there, JsonNode? here, string path = "") => (there, here) switch
    {
        (JsonObject a, JsonObject b) => a.Select(member => member.Key).Union(b.Select(member => member.Key)).SelectMany(key => Differences(a[key], b[key], $"{path}.{key}")),
        (JsonArray a, JsonArray b) => Enumerable.Range(0, Math.Max(a.Count, b.Count)).SelectMany(i => Differences(i < a.Count ? a[i] : null, i < b.Count ? b[i] : null, $"{path}.{i}")),
        _ => Is(there, here) ? [] : [(path, Short(there), Short(here))],
    };

    public static string Short(JsonNode? node) => node?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) is { } text ? text[..Math.Min(300, text.Length)] : "nothing";

    /// <summary>Whether all of an example's output is there.</summary>
    public static bool Covers(JsonNode? wanted, JsonNode? here) => (wanted, here) switch
    {
        (JsonObject a, JsonObject b) => a.All(member => Covers(member.Value, b[member.Key])),
        (JsonArray { Count: 0 }, null) => true,
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Covers(pair.First, pair.Second)),
        (JsonValue a, JsonValue b) when a.GetValueKind() == JsonValueKind.Number && b.GetValueKind() == JsonValueKind.Number => Math.Abs(a.GetValue<double>() - b.GetValue<double>()) < 1e-9,
        _ => JsonNode.DeepEquals(wanted, here),
    };
}
