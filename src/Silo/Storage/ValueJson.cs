using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Beffroi.Twin;

namespace Beffroi.Storage;

/// <summary>
/// A value as JSON: a plain number, flag, text or null where nothing is lost by it; else an object that says its form:
/// <c>{"number":"NaN"}</c>, <c>{"number":"55","unit":"W"}</c>, <c>{"point":[4.36,48.95]}</c>, <c>{"instant":1764000000000000}</c>.
/// </summary>
internal sealed class ValueJson : JsonConverter<Value>
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new ValueJson() } };

    public override bool HandleNull => true;

    public static Value Parse(string json) => JsonSerializer.Deserialize<Value>(json, Options);

    public static string Text(Value value) => JsonSerializer.Serialize(value, Options);

    public override Value Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => Value.None,
        JsonTokenType.True => Value.Of(true),
        JsonTokenType.False => Value.Of(false),
        JsonTokenType.String => Value.Of(reader.GetString()!),
        JsonTokenType.Number => Value.Of(reader.GetDouble()),
        _ => ReadForm(JsonElement.ParseValue(ref reader)),
    };

    public override void Write(Utf8JsonWriter writer, Value value, JsonSerializerOptions options)
    {
        switch (value.Form)
        {
            case ValueForm.None: writer.WriteNullValue(); break;
            case ValueForm.Flag: writer.WriteBooleanValue(value.AsFlag); break;
            case ValueForm.Text: writer.WriteStringValue(value.Text); break;
            case ValueForm.Number when value.Text is null && double.IsFinite(value.Number): writer.WriteNumberValue(value.Number); break;
            default: WriteForm(writer, value); break;
        }
    }

    private static void WriteForm(Utf8JsonWriter writer, Value value)
    {
        writer.WriteStartObject();
        switch (value.Form)
        {
            case ValueForm.Point:
                writer.WriteStartArray("point");
                writer.WriteNumberValue(value.Number);
                writer.WriteNumberValue(value.Second);
                writer.WriteEndArray();
                break;
            case ValueForm.Instant:
                writer.WriteNumber("instant", (long)value.Number);
                break;
            case ValueForm.Number:
                writer.WriteString("number", value.Number.ToString("R", CultureInfo.InvariantCulture));
                writer.WriteString("unit", value.Text);
                break;
            default:
                throw new JsonException($"A value of form {value.Form} cannot be written.");
        }

        writer.WriteEndObject();
    }

    private static Value ReadForm(JsonElement form)
    {
        if (form.TryGetProperty("point", out var point))
        {
            return Value.At(point[0].GetDouble(), point[1].GetDouble());
        }

        return form.TryGetProperty("instant", out var instant)
            ? Value.Of(new Instant(instant.GetInt64()))
            : Value.Of(double.Parse(form.GetProperty("number").GetString()!, CultureInfo.InvariantCulture), form.GetProperty("unit").GetString());
    }
}
