using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Emulator;

/// <summary>Readings as the plain JSON that any device may send: one object of property to value, with its time and number.</summary>
public static class DeviceMessage
{
    /// <param name="number">Null for what it says out of its beat, such as after an order.</param>
    public static byte[] Write(Instant at, long boot, long? number, IReadOnlyList<Measurement> measurements)
    {
        using var bytes = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("at", at.ToString());
            if (number is { } sequence)
            {
                json.WriteNumber("seq", sequence);
                json.WriteNumber("boot", boot);
            }

            foreach (var measurement in measurements)
            {
                Write(json, measurement);
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Measurement measurement)
    {
        switch (measurement.Value.Form)
        {
            case ValueForm.Number:
                json.WriteNumber(measurement.Property, measurement.Value.Number);
                break;
            case ValueForm.Flag:
                json.WriteBoolean(measurement.Property, measurement.Value.AsFlag);
                break;
            case ValueForm.Instant:
                json.WriteString(measurement.Property, new Instant((long)measurement.Value.Number).ToString());
                break;
            default:
                json.WriteString(measurement.Property, measurement.Value.Text);
                break;
        }
    }
}
