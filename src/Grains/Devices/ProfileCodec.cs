using System.Text.Json;
using Beffroi.Devices.Layouts;
using Beffroi.Devices.Scripts;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>Reads payloads and makes downlinks by a profile, whatever its codec is. Nothing a codec does is thrown.</summary>
public sealed class ProfileCodec(IScriptRunner scripts)
{
    private const int LongestWords = 500;
    private const int LongestDownlink = 255;
    private const int Deepest = 40;

    private static readonly CodecFault TooDeep = new(CodecCode.TooLarge, $"What the codec returned is nested deeper than {Deepest}.");

    public async ValueTask<Decoding> Decode(DeviceProfile profile, CodecFunction function, byte[] bytes, int port, Instant at, CancellationToken cancellation, bool isTrial = false) =>
        profile.Script is { } script ? Read(await scripts.Run(new(script, function, bytes, port, at) { IsTrial = isTrial }, cancellation))
        : function != CodecFunction.DecodeUplink ? Decoding.Refuse(CodecCode.Unreadable, "Layouts and Cayenne read uplinks only: give the profile a script.")
        : profile.Layout is { } layout ? LayoutDecoder.Decode(layout, bytes, port)
        : CayenneLpp.Decode(bytes);

    /// <param name="data">What the codec's <c>encodeDownlink</c> is given, as JSON.</param>
    public async ValueTask<EncodedDownlink> Encode(DeviceProfile profile, string data, int port, Instant at, CancellationToken cancellation, bool isTrial = false)
    {
        if (profile.Script is not { } script)
        {
            return EncodedDownlink.Refuse(new(CodecCode.Unreadable, "Layouts and Cayenne read uplinks only: give the profile a script with encodeDownlink."), []);
        }

        var answer = await scripts.Run(new(script, CodecFunction.EncodeDownlink, [], port, at, data) { IsTrial = isTrial }, cancellation);
        if (answer.Fault is { } fault)
        {
            return EncodedDownlink.Refuse(fault, answer.Logs);
        }

        using var document = Parsed(answer.Json!);
        if (document is null)
        {
            return EncodedDownlink.Refuse(TooDeep, answer.Logs);
        }

        var (json, errors) = (document.RootElement, Words(document.RootElement, "errors"));
        return errors.Length > 0 ? EncodedDownlink.Refuse(new(CodecCode.Refused, Joined(errors)), answer.Logs)
            : Bytes(json) is { } bytes ? new(null, bytes, Port(json), Words(json, "warnings"), answer.Logs)
            : EncodedDownlink.Refuse(new(CodecCode.NoResult, $"The codec’s 'bytes' are no list of at most {LongestDownlink} whole numbers from 0 to 255, or from -128 for signed ones."), answer.Logs);
    }

    private static Decoding Read(ScriptAnswer answer)
    {
        if (answer.Fault is { } fault)
        {
            return Decoding.Refuse(fault, answer.Logs);
        }

        using var document = Parsed(answer.Json!);
        if (document is null)
        {
            return Decoding.Refuse(TooDeep, answer.Logs);
        }

        var json = document.RootElement;
        var errors = Words(json, "errors");
        return errors.Length > 0 ? Decoding.Refuse(new CodecFault(CodecCode.Refused, Joined(errors)), answer.Logs)
            : json.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                ? new(null, data.Clone(), Words(json, "warnings"), answer.Logs)
            // Some only warn of a port they do not know.
            : Words(json, "warnings") is { Length: > 0 } warnings ? Decoding.Of([]) with { Warnings = warnings, Logs = answer.Logs }
                : Decoding.Refuse(new CodecFault(CodecCode.NoResult, "The codec returned neither data nor errors."), answer.Logs);
    }

    private static JsonDocument? Parsed(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new() { MaxDepth = Deepest });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string[] Words(JsonElement json, string name) => !json.TryGetProperty(name, out var words) ? []
        : words.ValueKind == JsonValueKind.Array ? [.. words.EnumerateArray().Take(20).Select(Word)]
        : words.ValueKind == JsonValueKind.String ? [Word(words)] : [];

    private static string Word(JsonElement word) => Cut(word.ValueKind == JsonValueKind.String ? word.GetString()! : word.GetRawText());

    private static string Joined(string[] errors) => Cut(string.Join("; ", errors));

    private static string Cut(string text) => text.Length <= LongestWords ? text : text[..LongestWords] + "…";

    private static int Port(JsonElement json) => json.TryGetProperty("fPort", out var port) && port.ValueKind == JsonValueKind.Number && port.TryGetInt32(out var number) && number is > 0 and < 256 ? number : 0;

    private static byte[]? Bytes(JsonElement json)
    {
        if (!json.TryGetProperty("bytes", out var list))
        {
            return null;
        }

        // A typed array becomes an object of its indexes, and Node's Buffer one with its data.
        JsonElement[] items = list.ValueKind switch
        {
            JsonValueKind.Array => [.. list.EnumerateArray()],
            JsonValueKind.Object when list.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array => [.. data.EnumerateArray()],
            JsonValueKind.Object => [.. list.EnumerateObject().Select(member => member.Value)],
            _ => [list],
        };
        return items.Length <= LongestDownlink && items.All(item => item.ValueKind == JsonValueKind.Number && item.TryGetDouble(out var number) && number is >= -128 and <= 255 && number == Math.Floor(number))
            ? [.. items.Select(item => unchecked((byte)(int)item.GetDouble()))]
            : null;
    }
}
