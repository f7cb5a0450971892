using Beffroi.City;
using Beffroi.Live;

using Microsoft.Net.Http.Headers;

namespace Beffroi.Api;

/// <summary>Where everything stands, in one binary file that browsers keep until it changes.</summary>
internal static class PlacesRoutes
{
    public const string MediaType = "application/octet-stream";

    public static void MapPlaces(this IEndpointRouteBuilder api) => api.MapGet("/places", Read)
        .Says("places", "Every asset that has a place, 24 bytes each, as docs/api.md says.", "The ETag names the revisions of inventory and areas.")
        .Produces<byte[]>(contentType: MediaType)
        .Produces(StatusCodes.Status304NotModified)
        .Refuses();

    private static async Task<IResult> Read(CurrentCity current, PlacesCache cache, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(cache.Of(city), MediaType, entityTag: new EntityTagHeaderValue($"\"{city.Tag}\""));
    }
}
