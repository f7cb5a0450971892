using System.Buffers;
using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Replay;

/// <summary>Writes a row as the plain JSON that connectors take.</summary>
public static class PlainJsonText
{
    public static byte[] Of(ReplayRow row)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("at", row.At.ToString());
            json.WriteNumber("seq", row.Sequence);
            json.WriteNumber("boot", row.Epoch);
            foreach (var (property, value, _) in row.Measurements)
            {
                json.WritePropertyName(property);
                Write(json, value);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Value value)
    {
        switch (value.Form)
        {
            case ValueForm.Number when value.Text is { } unit:
                json.WriteStartObject();
                json.WriteNumber("value", value.Number);
                json.WriteString("unit", unit);
                json.WriteEndObject();
                break;
            case ValueForm.Number:
                json.WriteNumberValue(value.Number);
                break;
            case ValueForm.Flag:
                json.WriteBooleanValue(value.AsFlag);
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }
}
