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
    private const int MostCorrections = 1000;
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
            .Refuses(404, 422);
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
        var series = await grains.GetGrain<IHistory>(0).Read(query);
        return series.Refused is { } limit
            ? new Refusal(StatusCodes.Status422UnprocessableEntity, "too-much-history", limit.Readings, limit.Most)
            : Results.Ok(HistoryTelling.Of(query, series, property));
    }

    private static async Task<IResult> Raw(string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (query, _) = await Query(kind, key, grains, current, time, http);
        var given = Given.In(http);
        var limit = given.Value(Limit) ?? DefaultLimit;
        var readings = await grains.GetGrain<IHistory>(0).Raw(query, given.Value(After), limit);
        var items = await Told(query, readings, grains);

        // To the microsecond: what is shown in milliseconds would give the last reading again.
        return Results.Ok(new Page<RawReadingShape>(items, readings.Length == limit ? readings[^1].Reading.At.ToString() : null));
    }

    /// <summary>The kind's property of that name, the main one for none, or a refusal that lists them.</summary>
    public static PropertyEntry PropertyOf(KindEntry kind, string? name) =>
        Array.Find(kind.Properties, property => property.Name == (name ?? kind.MainProperty))
            ?? throw new RefusedException(new(StatusCodes.Status404NotFound, "unknown-property", kind.Key, name, string.Join(", ", kind.Properties.Select(known => known.Name))));

    // Of a page that a person had a word about, who and why stand in the register under the reading's version.
    private static async Task<RawReadingShape[]> Told(SeriesQuery query, HistoryReading[] readings, IGrainFactory grains)
    {
        var touched = readings.Where(r => r.Reading.Marks != ReadingMarks.None).ToArray();
        var entries = touched.Length == 0
            ? []
            : await grains.GetGrain<ICorrections>(0).Read(query.Asset, query.Property, touched[0].Reading.At, new(touched[^1].Reading.At.Microseconds + 1), MostCorrections);
        var byVersion = entries.ToDictionary(entry => entry.Version);
        return [.. readings.Select(r => RawReadingShape.Of(r, byVersion.GetValueOrDefault(r.Reading.Version)))];
    }

    private static async Task<(SeriesQuery Query, PropertyEntry Property)> Query(
        string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var given = Given.In(http);
        var tongue = Tongue.Of(http.Request);
        var city = await current.Read(http.RequestAborted);
        var (entry, id) = AssetRoutes.Find(city, kind, key);
        var property = PropertyOf(entry, given.Of(Property));
        var to = given.Value(To) ?? Instant.From(time.GetUtcNow());
        var from = given.Value(From) ?? to - DefaultSpan;
        Stretch.Check(from, to, LongestSpan, tongue);
        return await AssetRoutes.Exists(grains, city, id)
            ? (new() { Asset = id, Property = property.Name, From = from, To = to }, property)
            : throw new RefusedException(AssetRoutes.UnknownAsset(id));
    }
}
