using System.Text.Json;
using Beffroi.City;
using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Refusals;
using Beffroi.Routing;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Rounds over assets that something is fetched from.</summary>
internal static class RoundRoutes
{
    /// <summary>A matrix of all the stops there may be, as people write numbers.</summary>
    private const int LargestBody = 32 * 1024 * 1024;

    public static void MapRounds(this IEndpointRouteBuilder api) => api.MapPost("/rounds/plans", Plan)
        .Says("planRounds", "Plans the rounds of a day over the assets of a scope: which are stopped at, in which order, by which vehicle, and what is saved by it.", "Nothing is kept: asked again, it is planned again.")
        .Accepts<RoundRequest>("application/json")
        .Produces<RoundShape>(contentType: GeoJson.MediaType)
        .Refuses(404, 413, 415, 422);

    private static async Task<IResult> Plan(IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var body = await JsonBody.Read(http, LargestBody);
        var asked = BodyReading.Of<RoundRequest>(body);
        var city = await current.Read(http.RequestAborted);
        var key = ScopeReading.KindOf(body);
        var kind = city.Catalogue.Kind(key) ?? throw new RefusedException(AssetRoutes.UnknownKind(city, key));
        var members = await ScopeReading.Members(body, key, grains, IRounds.MostMembers);
        if (members.Length == 0)
        {
            return new Refusal(StatusCodes.Status422UnprocessableEntity, "empty-scope", key);
        }

        var answer = await grains.GetGrain<IRounds>(0).Plan(QuestionOf(asked, members));
        return answer.Plan is { } plan
            ? Results.Json(new RoundTelling(kind, Tongue.Of(http.Request)).Of(plan), Wire.JsonShapes.Options, GeoJson.MediaType)
            : Refusal.Of(answer.Outcome);
    }

    private static RoundQuestion QuestionOf(RoundRequest asked, AssetId[] members) => new()
    {
        Members = members,
        Day = asked.Day,
        Start = asked.Start,
        Depot = PlaceOf(asked.Depot, "depot"),
        Tip = PlaceOf(asked.Tip, "tip"),
        VehicleVolume = asked.Vehicle?.Volume,
        VehicleMass = asked.Vehicle?.Mass,
        Shift = asked.ShiftHours is not { } hours ? null : hours is > 0 and <= 24 ? TimeSpan.FromHours(hours) : throw JsonBody.Malformed("'shiftHours' is how many hours people work."),
        Speed = asked.Speed,
        Detour = asked.Detour,
        Roads = asked.Roads is not { } roads ? null : new(BodyReading.Required(roads.Places, "roads.places"), BodyReading.Required(roads.Metres, "roads.metres")),
    };

    private static Place? PlaceOf(double[]? point, string name) =>
        point is null ? null : point is [var longitude, var latitude] ? new(longitude, latitude) : throw JsonBody.Malformed($"'{name}' is [longitude, latitude] in degrees.");
}
