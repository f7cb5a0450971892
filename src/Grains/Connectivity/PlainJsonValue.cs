using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>Reads one value of plain JSON. The reader stands on its first token, and on its last afterwards.</summary>
internal static class PlainJsonValue
{
    /// <summary>Numbers below this are seconds since 1970, others milliseconds: 5138 in one unit, 1973 in the other.</summary>
    private const double FirstMillisecond = 1e11;

    private const double LastMillisecond = 253_402_300_799_999;

    public static (Value Value, Instant? At) Read(ref Utf8JsonReader json, string name, PlainJsonLimits limits) => json.TokenType switch
    {
        JsonTokenType.StartObject => ReadWrapped(ref json, name, limits),
        _ => (ReadBare(ref json, name, limits), null),
    };

    public static Instant ReadInstant(ref Utf8JsonReader json, string name)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetDouble(out var number) && number is > 0 and <= LastMillisecond)
        {
            return number < FirstMillisecond ? Instant.FromUnixMilliseconds(number * 1000) : Instant.FromUnixMilliseconds(number);
        }

        if (json.TokenType == JsonTokenType.String && Timestamp.TryParse(json.GetString()!, out var instant))
        {
            return instant;
        }

        throw new UnreadableException($"\"{name}\" is an ISO 8601 instant such as \"2026-11-14T21:40:03Z\", or seconds or milliseconds since 1970.");
    }

    public static long ReadEpoch(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.Number when json.TryGetInt64(out var number) => number,
        JsonTokenType.String when json.GetString() is { Length: > 0 and <= 100 } text => Epochs.Of(text),
        _ => throw new UnreadableException("\"boot\" is a whole number or a text of up to 100 characters."),
    };

    private static Value ReadBare(ref Utf8JsonReader json, string name, PlainJsonLimits limits) => json.TokenType switch
    {
        JsonTokenType.Number => ReadNumber(ref json, name),
        JsonTokenType.True => Value.Of(true),
        JsonTokenType.False => Value.Of(false),
        JsonTokenType.Null => Value.None,
        JsonTokenType.String => ReadText(ref json, name, limits.TextLength) is { } text ? Value.Of(text) : Value.None,
        JsonTokenType.StartArray => ReadPoint(ref json, name),
        _ => throw new UnreadableException($"\"{name}\" has no value that can be read."),
    };

    private static Value ReadNumber(ref Utf8JsonReader json, string name) =>
        json.TryGetDouble(out var number) && double.IsFinite(number)
            ? Value.Of(number)
            : throw new UnreadableException($"The number of \"{name}\" is too large.");

    private static string ReadText(ref Utf8JsonReader json, string name, int longest) =>
        json.GetString() is { } text && text.Length <= longest
            ? text
            : throw new UnreadableException($"\"{name}\" is a text of more than {longest} characters.");

    private static Value ReadPoint(ref Utf8JsonReader json, string name)
    {
        Span<double> pair = stackalloc double[2];
        for (var i = 0; i < 2; i++)
        {
            if (!json.Read() || json.TokenType != JsonTokenType.Number || !json.TryGetDouble(out pair[i]))
            {
                throw NoPoint(name);
            }
        }

        var inside = Math.Abs(pair[0]) <= 180 && Math.Abs(pair[1]) <= 90;
        return json.Read() && json.TokenType == JsonTokenType.EndArray && inside ? Value.At(pair[0], pair[1]) : throw NoPoint(name);
    }

    private static (Value Value, Instant? At) ReadWrapped(ref Utf8JsonReader json, string name, PlainJsonLimits limits)
    {
        Value? value = null;
        string? unit = null;
        Instant? at = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = json.GetString();
            json.Read();
            switch (member)
            {
                case "value":
                    value = ReadBare(ref json, name, limits);
                    break;
                case "unit" when json.TokenType == JsonTokenType.String:
                    unit = ReadText(ref json, "unit", 20);
                    break;
                case "at":
                    at = ReadInstant(ref json, "at");
                    break;
                default:
                    throw new UnreadableException($"\"{name}\" is an object with \"value\", and \"unit\" and \"at\" if need be; \"{member}\" has no meaning there.");
            }
        }

        return value is { } found
            ? (unit is not null && found.Form == ValueForm.Number ? Value.Of(found.Number, unit) : found, at)
            : throw new UnreadableException($"\"{name}\" is an object without \"value\".");
    }

    private static FormatException NoPoint(string name) => new($"\"{name}\" is an array that is not a point: write [longitude, latitude] in degrees.");
}
