using System.Text.Json;
using System.Text.Json.Serialization;
using Beffroi.Language;

namespace Beffroi.Storage;

/// <summary>A sentence with what it names: whole, whatever else is left out beside it.</summary>
internal sealed class PhraseJson : JsonConverter<Phrase>
{
    public override Phrase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize<Phrase>(ref reader);

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value);
}
