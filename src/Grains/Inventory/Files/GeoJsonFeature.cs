using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Beffroi.Inventory.Files;

/// <summary>One GeoJSON feature as a row.</summary>
internal static class GeoJsonFeature
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new GeoJsonConverterFactory(new GeometryFactory()) } };

    public static SourceRow Read(int number, JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object)
        {
            return SourceRow.Broken(number, RowCode.BrokenRow, "The feature is not an object.");
        }

        Dictionary<string, string> fields;
        try
        {
            fields = Fields(feature);
        }
        catch (InvalidOperationException)
        {
            return SourceRow.Broken(number, RowCode.BrokenRow, "A text of the feature is not Unicode.");
        }

        try
        {
            return new SourceRow(number, fields) { Geometry = Geometry(feature) };
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException or FormatException or NotSupportedException or IndexOutOfRangeException or NullReferenceException)
        {
            return SourceRow.Broken(number, RowCode.BrokenGeometry, "The feature's geometry is not valid GeoJSON.");
        }
    }

    private static Geometry? Geometry(JsonElement feature) =>
        feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind != JsonValueKind.Null
            ? geometry.Deserialize<Geometry>(Options)
            : null;

    private static Dictionary<string, string> Fields(JsonElement feature)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject())
            {
                Add(fields, property.Name, property.Value);
            }
        }

        if (feature.TryGetProperty("id", out var id) && !fields.ContainsKey("id"))
        {
            Add(fields, "id", id);
        }

        return fields;
    }

    private static void Add(Dictionary<string, string> fields, string name, JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
        {
            fields[name] = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        }
    }
}
