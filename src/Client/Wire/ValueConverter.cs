using System.Text.Json;
using System.Text.Json.Serialization;

using Beffroi.Twin;

namespace Beffroi.Wire;

/// <summary>A value as plain JSON: number, flag, text, [longitude, latitude] or instant; nothing known is null, never zero.</summary>
internal sealed class ValueConverter : JsonConverter<Value>
{
    public override Value Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Of(document.RootElement, ValueForm.None) ?? throw new JsonException("It is no value: a number, a flag, a text, [longitude, latitude], or {\"value\": …, \"unit\": …}.");
    }

    public override void Write(Utf8JsonWriter writer, Value value, JsonSerializerOptions options)
    {
        switch (value.Form)
        {
            case ValueForm.Number when double.IsFinite(value.Number):
                writer.WriteNumberValue(value.Number);
                break;
            case ValueForm.Flag:
                writer.WriteBooleanValue(value.AsFlag);
                break;
            case ValueForm.Text:
                writer.WriteStringValue(value.Text);
                break;
            case ValueForm.Point:
                writer.WriteStartArray();
                writer.WriteNumberValue(value.Number);
                writer.WriteNumberValue(value.Second);
                writer.WriteEndArray();
                break;
            case ValueForm.Instant:
                writer.WriteStringValue(InstantConverter.Text(new((long)value.Number)));
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>The value a piece of JSON is; a text is an instant where one is wanted. Null when it is none.</summary>
    public static Value? Of(JsonElement json, ValueForm wanted) => json.ValueKind switch
    {
        JsonValueKind.Null => Value.None,
        JsonValueKind.True => Value.Of(true),
        JsonValueKind.False => Value.Of(false),
        JsonValueKind.Number => Finite(json) is { } number ? Value.Of(number) : null,
        JsonValueKind.String when wanted == ValueForm.Instant => json.TryGetDateTimeOffset(out var moment) ? Value.Of(Instant.From(moment)) : null,
        JsonValueKind.String => Value.Of(json.GetString()!),
        JsonValueKind.Array when IsPoint(json) => Value.At(json[0].GetDouble(), json[1].GetDouble()),
        JsonValueKind.Object => WithUnit(json, wanted),
        _ => null,
    };

    private static bool IsPoint(JsonElement json) =>
        json.GetArrayLength() == 2 && json[0].ValueKind == JsonValueKind.Number && json[1].ValueKind == JsonValueKind.Number;

    private static Value? WithUnit(JsonElement json, ValueForm wanted)
    {
        if (!json.TryGetProperty("value", out var inner) || inner.ValueKind == JsonValueKind.Object)
        {
            return null;
        }

        var unit = json.TryGetProperty("unit", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        return inner.ValueKind == JsonValueKind.Number && Finite(inner) is { } number ? Value.Of(number, unit) : Of(inner, wanted);
    }

    private static double? Finite(JsonElement json) => json.GetDouble() is var number && double.IsFinite(number) ? number : null;
}
