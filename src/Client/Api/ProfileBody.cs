using System.Text.Json;
using Beffroi.Parameters;

namespace Beffroi.Api;

/// <summary>A device profile as it comes in: JSON, or the file of its codec or of its YAML as it is, with the rest in the query.</summary>
internal static class ProfileBody
{
    // A script of half a million characters, each of which may be written as six.
    private const int Longest = 3 * 1024 * 1024;

    private static readonly Parameter<int> Version = Kinds.Whole("version", "Of a file: the version that it replaces, 0 for none.", 0, int.MaxValue);
    private static readonly Parameter<string> Author = Kinds.Text("author", "Of a file: who writes it.", 500);
    private static readonly Parameter<string> Reason = Kinds.Text("reason", "Of a file: why.", 500);
    private static readonly Parameter<string> Function = Kinds.Word("function", "Of a file: decodeUplink unless told.", "decodeUplink", "encodeDownlink", "decodeDownlink");
    private static readonly Parameter<string> Bytes = Kinds.Text("bytes", "Of a file: the payload, in hexadecimal digits.", 1_000);
    private static readonly Parameter<int> Port = Kinds.Whole("fPort", "Of a file: the port it came on.", 0, 255);
    private static readonly Parameter<string> At = Kinds.Text("at", "Of a file: when it came in, as the codec is told; now unless told.", 50);
    private static readonly Parameter<string> Kind = Kinds.Text("kind", "Of a file: whose properties the readings are of; the profile\u2019s own unless told.");
    private static readonly Parameter<string> Data = Kinds.Text("data", "Of a file: what is to be encoded, as JSON.", 10_000);

    public static Parameter[] OfPut => [Version, Author, Reason];

    public static Parameter[] OfTrial => [Function, Bytes, Port, At, Kind, Data];

    public static async Task<ProfileRequest> Put(HttpContext http)
    {
        if (await File(http) is not var (yaml, script))
        {
            return await BodyReading.Read<ProfileRequest>(http, Longest);
        }

        var given = Given.In(http);
        return new(yaml, script, given.Value(Version) ?? 0, given.Of(Author) ?? "", given.Of(Reason) ?? "");
    }

    public static async Task<ProfileCheckRequest> Check(HttpContext http) =>
        await File(http) is var (yaml, script) ? new(yaml, script) : await BodyReading.Read<ProfileCheckRequest>(http, Longest);

    public static async Task<ProfileTrialRequest> Trial(HttpContext http)
    {
        if (await File(http) is not var (yaml, script))
        {
            return await BodyReading.Read<ProfileTrialRequest>(http, Longest);
        }

        var given = Given.In(http);
        return new(null, yaml, script, given.Of(Function), JsonSerializer.SerializeToElement(given.Of(Bytes) ?? ""), given.Value(Port), given.Of(At), given.Of(Data) is { } data ? Parsed(data) : null, given.Of(Kind));
    }

    public static Task<ProfileExamplesRequest> Examples(HttpContext http) => BodyReading.Read<ProfileExamplesRequest>(http, Longest);

    private static async Task<(string? Yaml, string? Script)?> File(HttpContext http) =>
        TextBody.IsScript(http.Request) ? (null, await TextBody.Read(http, Longest))
        : TextBody.IsYaml(http.Request) ? (await TextBody.Read(http, Longest), null)
        : null;

    private static JsonElement Parsed(string data)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(data);
        }
        catch (JsonException)
        {
            throw JsonBody.Malformed("'data' is wanted, to be encoded.");
        }
    }
}
