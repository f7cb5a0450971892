using Beffroi.City;
using Beffroi.Refusals;
using Beffroi.Tiles;

using Microsoft.Net.Http.Headers;

namespace Beffroi.Api;

/// <summary>Vector tiles of assets with their live state.</summary>
internal static class TileRoutes
{
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    public static void MapTiles(this IEndpointRouteBuilder api) => api.MapGet("/tiles/{z:int}/{x:int}/{y:int}.mvt", Read)
        .Says("tile", "Assets as a vector tile: layer 'assets', feature id = ordinal, tags kind, department, status, knowledge, fill, value; key and name from zoom 15.", "Below zoom 13 one well asset of each kind to a small square; one with an alarm is always shown.")
        .Produces<byte[]>(contentType: MediaType)
        .Produces(StatusCodes.Status204NoContent)
        .Produces(StatusCodes.Status304NotModified)
        .Refuses(404);

    private static async Task<IResult> Read(int z, int x, int y, CurrentCity current, TileCache cache, HttpContext http)
    {
        var address = new TileAddress(z, x, y);
        if (!address.IsSound)
        {
            return new Refusal(StatusCodes.Status404NotFound, "bad-tile", z, x, y);
        }

        var tile = cache.Of(address, await current.Read(http.RequestAborted));
        http.Response.Headers.CacheControl = "no-cache";
        return tile.Bytes.Length == 0 ? Results.NoContent() : Results.Bytes(tile.Bytes, MediaType, entityTag: new EntityTagHeaderValue(tile.Tag));
    }
}
