using Beffroi.City;
using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Past;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>One asset: what it is and how it stands; and to say what it is.</summary>
internal static class AssetRoutes
{
    private const string Author = "http";

    public static void MapAsset(this IEndpointRouteBuilder api)
    {
        api.MapGet("/assets/{kind}/{key}", Read)
            .Says("asset", "One asset, whole: what it is, every property with its quality and age, its alarms; now, or as it was known at an instant.")
            .Takes(PastParameters.At)
            .Produces<AssetDetail>()
            .Refuses(404);
        api.MapPut("/assets/{kind}/{key}", Describe)
            .Says("describeAsset", "Says what an asset is, and enrols it when it is new.", "What is left out stays as it was; an attribute or link of null is removed. The same description again changes nothing.")
            .Accepts<DescriptionShape>("application/json")
            .Produces<OutcomeShape>()
            .Produces<OutcomeShape>(StatusCodes.Status201Created)
            .Refuses(404, 413, 415, 422);
    }

    /// <summary>The kind and id of a path, or a refusal that says what is wrong with them.</summary>
    public static (KindEntry Kind, AssetId Id) Find(CityIndex city, string kind, string key)
    {
        if (!AssetId.TryOf(kind, key, out var id))
        {
            throw new RefusedException(new(StatusCodes.Status400BadRequest, "bad-id", kind, key));
        }

        return (city.Catalogue.Kind(kind) ?? throw new RefusedException(UnknownKind(city, kind)), id);
    }

    public static Refusal UnknownKind(CityIndex city, string kind) =>
        new(StatusCodes.Status404NotFound, "unknown-kind", kind, string.Join(", ", city.Catalogue.Document.Kinds.Select(known => known.Key)));

    public static Refusal UnknownAsset(AssetId id) => new(StatusCodes.Status404NotFound, "unknown-asset", id);

    /// <summary>Asks the registers first: a call to an asset that is not there would bring one to life.</summary>
    public static async ValueTask<bool> Exists(IGrainFactory grains, CityIndex city, AssetId id) =>
        city.Assets.TryFind(id, out _) || await grains.GetGrain<IInventory>(0).Get(id) is not null;

    /// <summary>It is there, and nothing is recorded of it at that instant: perhaps it was not there yet.</summary>
    public static Refusal NotRecorded(AssetId id) => new(StatusCodes.Status404NotFound, "not-recorded", id);

    private static async Task<IResult> Read(string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        var (entry, id) = Find(city, kind, key);
        if (PastParameters.Read(Given.In(http), time, Tongue.Of(http.Request)) is { } at)
        {
            return !await Exists(grains, city, id) ? UnknownAsset(id)
                : await grains.Past(at).View(id, at) is { } then ? Results.Ok(AssetTelling.Detail(then, entry, city, Tongue.Of(http.Request)))
                : NotRecorded(id);
        }

        return await Exists(grains, city, id) && await grains.Asset(id).View() is { } view
            ? Results.Ok(AssetTelling.Detail(view, entry, city, Tongue.Of(http.Request)))
            : UnknownAsset(id);
    }

    private static async Task<IResult> Describe(string kind, string key, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        var (entry, id) = Find(city, kind, key);
        var body = await JsonBody.Read(http, JsonBody.Small);
        var description = DescriptionReading.Of(body, entry);
        var isNew = !await Exists(grains, city, id);
        var outcome = await grains.Asset(id).Describe(description, new Cause(Author));
        if (outcome.IsRefused)
        {
            return Refusal.Of(outcome);
        }

        var shape = new OutcomeShape(outcome.IsUnchanged ? "unchanged" : "taken");
        return isNew ? Results.Created($"/api/v1/assets/{Uri.EscapeDataString(kind)}/{Uri.EscapeDataString(key)}", shape) : Results.Ok(shape);
    }
}
