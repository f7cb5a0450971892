using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Api;

/// <summary>
/// Reads the examples that come with a codec, in whichever of the usual forms: the list of the LoRaWAN Alliance (<c>examples.json</c>), the device repository of The Things Network
/// (<c>…-codec.yaml</c>), or a plain list. Pure.
/// </summary>
internal static class ExampleFile
{
    public const int Most = 1_000;

    private const int Deepest = 24;

    private static readonly (string Key, string Function)[] Parts = [("uplinkDecoder", "decodeUplink"), ("downlinkEncoder", "encodeDownlink"), ("downlinkDecoder", "decodeDownlink")];

    /// <summary>Refuses, as a malformed body, what is no such file.</summary>
    public static List<CodecExample> Read(JsonElement given) => Read(given.ValueKind == JsonValueKind.String ? OfText(given.GetString()!) : JsonNode.Parse(given.GetRawText()));

    private static List<CodecExample> Read(JsonNode? root)
    {
        var examples = root switch
        {
            JsonArray list => list.Select(one => Example(one, null)).ToList(),
            JsonObject file when Parts.Any(part => file[part.Key] is JsonObject) => [.. Parts.SelectMany(part => Listed(file[part.Key] as JsonObject).Select(one => Example(one, part.Function)))],
            JsonObject file when file["examples"] is JsonArray list => list.Select(one => Example(one, null)).ToList(),
            _ => throw JsonBody.Malformed("'examples' is a list of { type or function, input, output }, or the file of a device repository with uplinkDecoder.examples."),
        };
        return examples.Count <= Most ? examples : throw JsonBody.Malformed($"'examples' has more than {Most} of them.");
    }

    private static IEnumerable<JsonNode?> Listed(JsonObject? part) => part?["examples"] as JsonArray ?? [];

    private static CodecExample Example(JsonNode? node, string? function)
    {
        if (node is not JsonObject one)
        {
            throw JsonBody.Malformed("an example is { type or function, input, output }.");
        }

        // The oldest form has no input: what goes in and what comes out stand side by side.
        var named = function ?? Word(one, "function") ?? Named(Word(one, "type"));
        var input = one["input"] as JsonObject ?? one;
        var output = one["output"] as JsonObject ?? (one["input"] is null && one["data"] is { } data ? new JsonObject { ["data"] = data.DeepClone() } : null);
        return new(named, Word(one, "description"), Element(input["bytes"]), input["fPort"] is JsonValue port && port.TryGetValue<int>(out var number) ? number : null,
            Word(input, "recvTime") ?? Word(input, "time"), named == "encodeDownlink" ? Element(input["data"]) : null,
            output ?? throw JsonBody.Malformed("an example has no 'output'."));
    }

    private static string Named(string? type) => type switch
    {
        null or "uplink" or "decodeUplink" => "decodeUplink",
        "downlink-encode" or "encodeDownlink" => "encodeDownlink",
        "downlink-decode" or "decodeDownlink" => "decodeDownlink",
        _ => throw JsonBody.Malformed("the type of an example is uplink, downlink-encode or downlink-decode."),
    };

    private static string? Word(JsonObject one, string name) => one[name] is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;

    private static JsonElement? Element(JsonNode? node) => node is null ? null : JsonSerializer.SerializeToElement(node);

    private static JsonNode? OfText(string text)
    {
        try
        {
            return text.AsSpan().TrimStart() is ['[' or '{', ..] && Json(text) is { } json ? json : Yaml(text);
        }
        catch (Exception fault) when (fault is YamlException or ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or NotSupportedException)
        {
            // The library throws more than its own exceptions at texts that are nearly YAML.
            throw JsonBody.Malformed("'examples' is neither JSON nor YAML.");
        }
    }

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Deepest });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Yaml(string text)
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is AnchorAlias || depth > Deepest)
            {
                throw JsonBody.Malformed("'examples' is nested too deep, or has aliases.");
            }
        }

        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents is [var document] ? Node(document.RootNode) : null;
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Where(pair => pair.Key is YamlScalarNode).DistinctBy(pair => ((YamlScalarNode)pair.Key).Value)
            .Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value ?? "", Node(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Node)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } value } => Plain(value),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static JsonValue? Plain(string value) => value switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        ['0', 'x', .. var digits] when int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        [(>= '0' and <= '9') or '-' or '+' or '.', ..] when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => JsonValue.Create(number),
        _ => JsonValue.Create(value),
    };
}
