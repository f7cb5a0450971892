using System.Globalization;
using System.Text.Json;
using Beffroi.Devices;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Reads what a codec is tried with.</summary>
internal static class ProfileTrialReading
{
    private const int LongestPayload = 255;

    public static ProfileTrial Of(ProfileTrialRequest asked, Instant now)
    {
        if ((asked.Id is null) == (asked.Yaml is null && asked.Script is null))
        {
            throw JsonBody.Malformed("either 'id', or 'yaml', 'script' or both are wanted.");
        }

        var function = asked.Function switch
        {
            null or "decodeUplink" => CodecFunction.DecodeUplink,
            "encodeDownlink" => CodecFunction.EncodeDownlink,
            "decodeDownlink" => CodecFunction.DecodeDownlink,
            _ => throw JsonBody.Malformed("'function' is decodeUplink, encodeDownlink or decodeDownlink."),
        };
        var isEncoding = function == CodecFunction.EncodeDownlink;
        return new(
            asked.Id, asked.Yaml, asked.Script, function, isEncoding ? [] : Bytes(asked.Bytes), asked.FPort is null or (>= 0 and <= 255) ? asked.FPort ?? 0 : throw JsonBody.Malformed("'fPort' is 0 to 255."),
            isEncoding ? asked.Data?.GetRawText() ?? throw JsonBody.Malformed("'data' is wanted, to be encoded.") : null, At(asked.At) ?? now, asked.Kind);
    }

    private static Instant? At(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at >= DateTimeOffset.UnixEpoch ? Instant.From(at)
        : throw JsonBody.Malformed("'at' is no instant: ISO 8601 with an offset, such as 2026-11-14T21:40:00Z.");

    private static byte[] Bytes(JsonElement? given) => given switch
    {
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() <= LongestPayload && list.EnumerateArray().All(b => b.ValueKind == JsonValueKind.Number && b.TryGetByte(out _)) => [.. list.EnumerateArray().Select(b => b.GetByte())],
        { ValueKind: JsonValueKind.String } text when Digits(text.GetString()!) is { Length: <= LongestPayload * 2 } digits && digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) => Convert.FromHexString(digits),
        _ => throw JsonBody.Malformed($"'bytes' is a list of at most {LongestPayload} numbers from 0 to 255, or their hexadecimal digits."),
    };

    private static string Digits(string text) => string.Concat(text.Where(c => c is not (' ' or ':' or '-')));
}
