using System.Text.Json;
using System.Text.Json.Serialization;
using Beffroi.Inventory;

namespace Beffroi.Storage;

/// <summary>A description as the inventory register keeps it: JSON that people can read in the table.</summary>
internal static class DescriptionJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ValueJson(), new AssetIdJson() },
    };

    public static string Write(Description description) => JsonSerializer.Serialize(description, Options);

    public static Description Read(string json) => JsonSerializer.Deserialize<Description>(json, Options) ?? new Description();
}
