using System.Text.Json;
using System.Text.Json.Serialization;
using Beffroi.Twin;

namespace Beffroi.Storage;

internal sealed class AssetIdJson : JsonConverter<AssetId>
{
    public override AssetId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => AssetId.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, AssetId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
