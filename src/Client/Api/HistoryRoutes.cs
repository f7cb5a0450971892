using Beffroi.City;
using Beffroi.History;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>What a property was, for plots and as it was taken.</summary>
internal static class HistoryRoutes
{
    private const int DefaultPoints = 600;
    private const int DefaultLimit = 1000;
    private static readonly TimeSpan DefaultSpan = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(366 * 30);
    private static readonly Parameter<string> Property = Kinds.Text("property", "Key of a property of the kind, such as power.", 100);
    private static readonly Parameter<Instant> From = Kinds.Moment("from", "Begin, included; a day before 'to' unless told.");
    private static readonly Parameter<Instant> To = Kinds.Moment("to", "End, excluded; now unless told.");
    private static readonly Parameter<int> Points = Kinds.Whole("points", "At most so many points; 600 unless told. Readings are given as they are when there are no more than that.", 1, 5000);
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many readings a page; 1,000 unless told.", 1, 10_000);
    private static readonly Parameter<Instant> After = Kinds.Moment("after", "Where the page begins: 'next' of the page before.");

    public static void MapHistory(this IEndpointRouteBuilder api)
    {
        api.MapGet("/assets/{kind}/{key}/history", Read)
            .Says("history", "A property over time, for a plot: buckets with minimum, maximum and mean, and gaps said as gaps.")
            .Takes(Property, From, To, Points)
            .Produces<HistoryShape>()
            .Refuses(404);
        api.MapGet("/assets/{kind}/{key}/history/raw", Raw)
            .Says("rawHistory", "Readings as they were taken, in order of time, in pages.")
            .Takes(Property, From, To, Limit, After)
            .Produces<Page<RawReadingShape>>()
            .Refuses(404);
    }

    private static async Task<IResult> Read(string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (query, property) = await Query(kind, key, grains, current, time, http);
        query = query with { Points = Given.In(http).Value(Points) ?? DefaultPoints };
        return Results.Ok(HistoryTelling.Of(query, await grains.GetGrain<IHistory>(0).Read(query), property));
    }

    private static async Task<IResult> Raw(string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (query, _) = await Query(kind, key, grains, current, time, http);
        var given = Given.In(http);
        var limit = given.Value(Limit) ?? DefaultLimit;
        var readings = await grains.GetGrain<IHistory>(0).Raw(query, given.Value(After), limit);
        var items = readings.Select(reading => new RawReadingShape(reading.At, reading.Value, Words.Of(reading.Quality), reading.Version, reading.Late)).ToArray();

        // To the microsecond: what is shown in milliseconds would give the last reading again.
        return Results.Ok(new Page<RawReadingShape>(items, readings.Length == limit ? readings[^1].At.ToString() : null));
    }

    private static async Task<(SeriesQuery Query, PropertyEntry Property)> Query(
        string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var given = Given.In(http);
        var tongue = Tongue.Of(http.Request);
        var city = await current.Read(http.RequestAborted);
        var (entry, id) = AssetRoutes.Find(city, kind, key);
        var name = given.Of(Property) ?? entry.MainProperty;
        var property = Array.Find(entry.Properties, property => property.Name == name)
            ?? throw new RefusedException(new(StatusCodes.Status404NotFound, "unknown-property", kind, name, string.Join(", ", entry.Properties.Select(known => known.Name))));
        var to = given.Value(To) ?? Instant.From(time.GetUtcNow());
        var from = given.Value(From) ?? to - DefaultSpan;
        Stretch.Check(from, to, LongestSpan, tongue);
        return await AssetRoutes.Exists(grains, city, id)
            ? (new() { Asset = id, Property = name, From = from, To = to }, property)
            : throw new RefusedException(AssetRoutes.UnknownAsset(id));
    }
}
