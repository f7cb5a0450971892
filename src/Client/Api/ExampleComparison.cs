using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beffroi.Devices;

namespace Beffroi.Api;

/// <summary>Holds what a codec gave against what its example says. Pure.</summary>
internal static class ExampleComparison
{
    private const int MostDifferences = 20;
    private const int LongestWord = 200;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ExampleDifference[] Differences(JsonObject wanted, ProfileTrialAnswer given) => [.. All(wanted, given).Take(MostDifferences)];

    private static IEnumerable<ExampleDifference> All(JsonObject wanted, ProfileTrialAnswer given)
    {
        string[] errors = Words(wanted["errors"]);
        if (given.Fault is { } fault)
        {
            // A codec that refuses says so in words of its own; any other fault is not what an example means.
            var said = string.Join("; ", errors);
            return errors.Length > 0 && fault.Code == CodecCode.Refused && fault.Sentence == said ? []
                : [new("errors", errors.Length > 0 ? said : null, $"{fault.Code}: {fault.Sentence}")];
        }

        var refused = errors.Length > 0 ? new[] { new ExampleDifference("errors", string.Join("; ", errors), null) } : [];
        return refused.Concat(given.Bytes is { } bytes ? Encoded(wanted, bytes, given.Port) : Of("data", wanted["data"], given.Data is { } data ? JsonNode.Parse(data) : null)).Concat(Warned(wanted, given.Warnings));
    }

    private static IEnumerable<ExampleDifference> Encoded(JsonObject wanted, byte[] bytes, int port)
    {
        var list = wanted["bytes"] is JsonValue text && text.TryGetValue<string>(out var digits) ? Bytes(digits) : wanted["bytes"];
        return Of("bytes", list, new JsonArray([.. bytes.Select(b => (JsonNode)(int)b)])).Concat(wanted["fPort"] is { } on && port > 0 ? Of("fPort", on, port) : []);
    }

    private static JsonArray? Bytes(string digits) => digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) ? new JsonArray([.. Convert.FromHexString(digits).Select(b => (JsonNode)(int)b)]) : null;

    private static IEnumerable<ExampleDifference> Warned(JsonObject wanted, string[] warnings) =>
        wanted.ContainsKey("warnings") ? Of("warnings", new JsonArray([.. Words(wanted["warnings"]).Select(w => (JsonNode)w)]), new JsonArray([.. warnings.Select(w => (JsonNode)w)])) : [];

    private static string[] Words(JsonNode? words) => words switch
    {
        JsonArray list => [.. list.Select(word => word is JsonValue value && value.TryGetValue<string>(out var text) ? text : Short(word) ?? "null")],
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static IEnumerable<ExampleDifference> Of(string path, JsonNode? wanted, JsonNode? given) => (wanted, given) switch
    {
        (JsonObject a, JsonObject b) => a.Select(member => member.Key).Union(b.Select(member => member.Key)).SelectMany(key => Of($"{path}.{key}", a[key], b[key])),
        (JsonArray a, JsonArray b) => Enumerable.Range(0, Math.Max(a.Count, b.Count)).SelectMany(i => Of($"{path}.{i}", i < a.Count ? a[i] : null, i < b.Count ? b[i] : null)),
        _ => IsSame(wanted, given) ? [] : [new(path, Short(wanted), Short(given))],
    };

    // Examples are written by hand as well: a digit in the twelfth place is none of theirs.
    private static bool IsSame(JsonNode? wanted, JsonNode? given) => wanted is JsonValue a && given is JsonValue b && Number(a) is { } there && Number(b) is { } here
        ? Math.Abs(there - here) <= 1e-9 * Math.Max(1, Math.Abs(there)) : JsonNode.DeepEquals(wanted, given);

    private static double? Number(JsonValue value) => value.GetValueKind() == JsonValueKind.Number && double.TryParse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Short(JsonNode? node) => node?.ToJsonString(Readable) is { } text ? text.Length <= LongestWord ? text : text[..LongestWord] + "…" : null;
}
