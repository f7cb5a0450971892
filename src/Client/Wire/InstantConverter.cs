using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

using Beffroi.Twin;

namespace Beffroi.Wire;

/// <summary>Instants as ISO 8601 in UTC with milliseconds; never is null.</summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Instant.From(reader.GetDateTimeOffset());

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options)
    {
        if (value == Instant.Never)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(Text(value));
        }
    }

    public static string Text(Instant instant) => instant.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
