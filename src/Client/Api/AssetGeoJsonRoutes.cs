using System.IO.Pipelines;
using System.Text.Json;

using Beffroi.City;
using Beffroi.Live;
using Beffroi.Parameters;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Assets as GeoJSON points, streamed: whatever the number, memory stays small.</summary>
internal static class AssetGeoJsonRoutes
{
    private const int Default = 10_000;
    private const int FlushEvery = 500;
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many points; 10,000 unless told. When there are more, the member 'next' says where to go on.", 1, 100_000);

    public static void MapAssetGeoJson(this IEndpointRouteBuilder api) => api.MapGet("/assets.geojson", Read)
        .Says("assetPoints", "Assets that have a place, as GeoJSON points with their live state.")
        .Takes([.. AssetParameters.Filters, Limit, AssetParameters.After])
        .Produces<object>(contentType: GeoJson.MediaType)
        .Refuses();

    private static async Task<IResult> Read(CurrentCity current, LiveTable live, HttpContext http)
    {
        var given = Given.In(http);
        var city = await current.Read(http.RequestAborted);
        var after = AssetListRoutes.Start(given, Language.Tongue.Of(http.Request));
        var limit = given.Value(Limit) ?? Default;
        var rows = AssetParameters.Filter(given).In(city.Assets, live)
            .Where(row => row.Place is not null && (after is not { } start || AssetRow.Compare(row.Asset, start) > 0));
        return Results.Stream(stream => Write(stream, rows, limit, live, city, http.RequestAborted), GeoJson.MediaType);
    }

    private static async Task Write(Stream stream, IEnumerable<AssetRow> rows, int limit, LiveTable live, CityIndex city, CancellationToken stop)
    {
        // A writer of buffers, because one of streams writes synchronously in places.
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        await using var writer = new Utf8JsonWriter(pipe, new() { Encoder = JsonShapes.Options.Encoder });
        writer.WriteStartObject();
        writer.WriteString("type", "FeatureCollection");
        writer.WriteStartArray("features");
        var (written, last, more) = (0, default(AssetRow), false);
        foreach (var row in rows)
        {
            if (written == limit)
            {
                more = true;
                break;
            }

            Feature(writer, row, live[row.Ordinal], city);
            last = row;
            if (++written % FlushEvery == 0)
            {
                await writer.FlushAsync(stop);
                await pipe.FlushAsync(stop);
            }
        }

        writer.WriteEndArray();
        writer.WriteString("next", more ? last!.Asset.ToString() : null);
        writer.WriteEndObject();
        await writer.FlushAsync(stop);
        await pipe.CompleteAsync();
    }

    private static void Feature(Utf8JsonWriter writer, AssetRow row, LiveCell cell, CityIndex city)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteNumber("id", row.Ordinal);
        writer.WriteStartObject("geometry");
        writer.WriteString("type", "Point");
        writer.WriteStartArray("coordinates");
        writer.WriteNumberValue(row.Place!.Value.Longitude);
        writer.WriteNumberValue(row.Place.Value.Latitude);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WritePropertyName("properties");
        JsonSerializer.Serialize(writer, AssetTelling.Summary(row, null, cell, city), JsonShapes.Options);
        writer.WriteEndObject();
    }
}
