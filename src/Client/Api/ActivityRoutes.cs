using Beffroi.City;
using Beffroi.History;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>How many readings were received when, with the nights: what the time bar shows.</summary>
internal static class ActivityRoutes
{
    private const int MostSteps = 5000;
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(366 * 2);
    private static readonly Parameter<Instant> From = Kinds.Moment("from", "Begin, included; a day before 'to' unless told.");
    private static readonly Parameter<Instant> To = Kinds.Moment("to", "End, excluded; now unless told.");
    private static readonly Parameter<int> Step = Kinds.Whole("step", "Seconds a step; what gives 288 steps unless told.", 1, 31 * 86_400);

    public static void MapActivity(this IEndpointRouteBuilder api) => api.MapGet("/activity", Read)
        .Says("activity", "Readings received in each step, null where the twin was not running, and the nights (sun below −4° at the territory's centre).")
        .Takes(From, To, Step)
        .Produces<ActivityShape>()
        .Refuses();

    private static async Task<IResult> Read(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var given = Given.In(http);
        var tongue = Tongue.Of(http.Request);
        var to = given.Value(To) ?? Instant.From(time.GetUtcNow());
        var from = given.Value(From) ?? to - TimeSpan.FromDays(1);
        Stretch.Check(from, to, LongestSpan, tongue);
        var step = TimeSpan.FromSeconds(given.Value(Step) ?? Math.Max(1, Math.Ceiling((to - from).TotalSeconds / 288)));
        var steps = Math.Ceiling((to - from) / step);
        if (steps > MostSteps)
        {
            throw Given.Refused("step", Sentences.Say(tongue, "parameter.steps", steps, MostSteps));
        }

        var city = await current.Read(http.RequestAborted);
        var counts = await grains.GetGrain<IHistory>(0).Activity(from, to, step);
        var nights = Centre(city) is { } place ? Nights.Between(from, to, place) : [];
        return Results.Ok(new ActivityShape(from, to, step.TotalSeconds, counts, [.. nights.Select(night => new[] { night.From, night.To })]));
    }

    private static Inventory.Place? Centre(CityIndex city) =>
        (city.Areas.Box ?? SessionRoutes.PlacesBox(city.Assets)) is { } box ? new((box.West + box.East) / 2, (box.South + box.North) / 2) : null;
}
