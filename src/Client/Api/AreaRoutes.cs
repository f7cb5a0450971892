using Beffroi.City;

using NetTopologySuite.Features;

namespace Beffroi.Api;

/// <summary>Authorities and districts: the tree of places, and their outlines.</summary>
internal static class AreaRoutes
{
    public static void MapAreas(this IEndpointRouteBuilder api)
    {
        api.MapGet("/areas", Read)
            .Says("areas", "Authorities and districts; 'index' is their number in binary places.")
            .Produces<AreaShape[]>()
            .Refuses();
        api.MapGet("/areas.geojson", Outlines)
            .Says("areaOutlines", "The outlines of authorities and districts as GeoJSON.")
            .Produces<object>(contentType: GeoJson.MediaType)
            .Refuses();
    }

    private static async Task<IResult> Read(CurrentCity current, HttpContext http)
    {
        var areas = (await current.Read(http.RequestAborted)).Areas;
        return Results.Ok(areas.Rows.Select(Shape).ToArray());
    }

    private static AreaShape Shape(AreaRow row) => new(
        row.Index,
        row.Id,
        AreaRow.WordOf(row.Area.Level),
        row.Parent,
        row.Area.Name,
        row.Initials,
        row.Box is { } box ? [box.West, box.South, box.East, box.North] : null,
        row.Outline?.InteriorPoint is { IsEmpty: false } inside ? [inside.X, inside.Y] : null);

    private static async Task<IResult> Outlines(CurrentCity current, HttpContext http)
    {
        var areas = (await current.Read(http.RequestAborted)).Areas;
        var features = new FeatureCollection();
        foreach (var row in areas.Rows.Where(row => row.Outline is not null))
        {
            features.Add(new Feature(row.Outline, new AttributesTable { { "id", row.Id }, { "level", AreaRow.WordOf(row.Area.Level) }, { "name", row.Area.Name } }));
        }

        return Results.Json(features, GeoJson.Options, GeoJson.MediaType);
    }
}
