using System.Reflection;

using Beffroi.City;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Where a screen begins: which territory, when, and what to look at first.</summary>
internal static class SessionRoutes
{
    private const string TimeZone = "Europe/Paris";
    private static readonly Box France = new(-5.2, 41.3, 9.6, 51.1);
    private static readonly string Version =
        typeof(SessionRoutes).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public static void MapSession(this IEndpointRouteBuilder api) => api.MapGet("/session", Read)
        .Says("session", "The territory, the server's time, the languages, and the view to open with.")
        .Produces<SessionShape>()
        .Refuses();

    private static async Task<IResult> Read(CurrentCity current, TimeProvider time, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        var territory = city.Areas.Territory;
        return Results.Ok(new SessionShape(
            new("territory", TotalsTelling.NameOf(Rollups.NodeId.Territory, city, Tongue.Of(http.Request)), territory.Demonstration),
            [.. Tongue.All.Select(tongue => tongue.Code)],
            Version,
            Instant.From(time.GetUtcNow()),
            TimeZone,
            View(city.Areas.Box ?? PlacesBox(city.Assets) ?? France)));
    }

    /// <summary>The box of all assets, for a territory without outlines.</summary>
    internal static Box? PlacesBox(AssetIndex assets)
    {
        var places = assets.ById.Select(row => row.Place).OfType<Inventory.Place>().ToArray();
        return places.Length == 0
            ? null
            : new(places.Min(place => place.Longitude), places.Min(place => place.Latitude), places.Max(place => place.Longitude), places.Max(place => place.Latitude));
    }

    private static SessionView View(Box box)
    {
        // A map of 1,024 pixels shows 720 degrees at zoom 0.
        var span = Math.Max(Math.Max(box.East - box.West, (box.North - box.South) * 1.5), 0.005);
        var zoom = Math.Clamp(Math.Log2(720 / span), 1, 17);
        return new([(box.West + box.East) / 2, (box.South + box.North) / 2], Math.Round(zoom, 2), [box.West, box.South, box.East, box.North]);
    }
}
