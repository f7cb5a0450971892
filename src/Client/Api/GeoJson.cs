using System.Text.Json;

using NetTopologySuite.IO.Converters;

namespace Beffroi.Api;

internal static class GeoJson
{
    public const string MediaType = "application/geo+json";

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new GeoJsonConverterFactory() } };
}
