using System.Globalization;

using Beffroi.Alarms;
using Beffroi.City;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Past;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Alarms, worst first; one alarm with what happened to it; how fast they come.</summary>
internal static class AlarmRoutes
{
    private const int Default = 100;
    private const int Chunk = 10_000;
    private const int MostOfOne = 200;
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many alarms a page; 100 unless told.", 1, 10_000);
    private static readonly Parameter<int> Hours = Kinds.Whole("hours", "So many hours back; 8 unless told.", 1, 72);

    public static void MapAlarms(this IEndpointRouteBuilder api)
    {
        api.MapGet("/alarms", List)
            .Says("alarms", "Alarms, worst and newest first, in pages, with how fast they come; those of now, or of an instant as it was known then.")
            .Takes([AlarmParameters.State, AlarmParameters.Status, .. AlarmParameters.Scope, Limit, AssetParameters.After, PastParameters.At])
            .Produces<AlarmPage>()
            .Refuses();
        api.MapGet("/alarms/rate", Rate)
            .Says("alarmRate", "How many alarms called somebody, in steps of ten minutes, and whether it is a flood.")
            .Takes([Hours, .. AlarmParameters.Scope])
            .Produces<AlarmRateSeries>()
            .Refuses();
        api.MapGet("/alarms/by-nature", ByNature)
            .Says("alarmsByNature", "Alarms counted by what they are, the worst first: how many, unacknowledged, in nobody's hands, and since when the oldest.")
            .Takes([AlarmParameters.State, AlarmParameters.Status, .. AlarmParameters.Scope])
            .Produces<AlarmNatures>()
            .Refuses();
        api.MapGet("/alarms/{kind}/{key}/{**code}", Read)
            .Says("alarm", "One alarm: how it stands, what happened to it, what follows from it.", "A code may hold a slash.")
            .Produces<AlarmDetail>()
            .Refuses(404);
    }

    private static async Task<IResult> List(IGrainFactory grains, CurrentCity current, RaisedLately raised, TimeProvider time, HttpContext http)
    {
        var given = Given.In(http);
        var tongue = Tongue.Of(http.Request);
        var city = await current.Read(http.RequestAborted);
        var skip = Skip(given, tongue);
        var at = PastParameters.Read(given, time, tongue);
        var now = at ?? raised.Now;
        var matched = at is { } then ? await Matching(grains, then, city, given) : await Matching(grains, city, given);
        var items = matched.Skip(skip).Take(given.Value(Limit) ?? Default).Select(alarm => AlarmTelling.Row(alarm, now, city, tongue)).ToArray();
        var next = skip + items.Length < matched.Count ? (skip + items.Length).ToString(CultureInfo.InvariantCulture) : null;
        var lately = at is { } past ? await RaisedBefore(grains, past) : await raised.Read(http.RequestAborted);
        var flood = Flood.At(InScope(lately, city, given), now);
        return Results.Ok(new AlarmPage(items, next, matched.Count, new(flood.Lately, flood.Since is not null)));
    }

    private static async Task<IResult> ByNature(IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var (given, tongue, city) = (Given.In(http), Tongue.Of(http.Request), await current.Read(http.RequestAborted));
        var matched = await Matching(grains, city, given);
        return Results.Ok(new AlarmNatures([.. AlarmTelling.ByNature(matched, city, tongue)], matched.Count));
    }

    private static async Task<IResult> Rate(CurrentCity current, RaisedLately raised, HttpContext http)
    {
        var given = Given.In(http);
        var city = await current.Read(http.RequestAborted);
        var hours = given.Value(Hours) ?? 8;
        var (times, now) = (InScope(await raised.Read(TimeSpan.FromHours(hours)), city, given), raised.Now);
        var flood = Flood.At(times, now);
        var steps = Enumerable.Range(0, hours * 6).Select(i => now - (Flood.Window * ((hours * 6) - i)))
            .Select(at => new AlarmRateStep(at, times.Count(time => time > at && time <= at + Flood.Window))).ToArray();
        return Results.Ok(new AlarmRateSeries(flood.Lately, flood.Since is not null, flood.Since, steps));
    }

    private static async Task<IResult> Read(string kind, string key, string? code, IGrainFactory grains, CurrentCity current, RaisedLately raised, HttpContext http)
    {
        var (city, tongue) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request));
        var (_, asset) = AssetRoutes.Find(city, kind, key);
        var name = new AlarmName(asset, (code ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
        var register = grains.GetGrain<IAlarms>(0);
        var alarm = (await register.Find(new() { Asset = asset, Code = name.Code, Limit = 1 })).SingleOrDefault();
        var events = await register.Events(name, MostOfOne);
        if (alarm is null && events.Length == 0)
        {
            return new Refusals.Refusal(StatusCodes.Status404NotFound, "unknown-alarm", asset, name.Code);
        }

        var children = alarm is { Children: > 0 } ? await register.Find(new() { Parent = name, Limit = MostOfOne }) : [];
        return Results.Ok(new AlarmDetail(
            alarm is null ? null : AlarmTelling.Row(alarm, raised.Now, city, tongue),
            [.. events.Select(happened => new AlarmEventShape(happened.At, happened.Act, happened.Author, happened.Text))],
            new([.. children.Select(child => AlarmTelling.Row(child, raised.Now, city, tongue))], null, alarm?.Children ?? 0)));
    }

    private static async Task<List<AlarmRecord>> Matching(IGrainFactory grains, CityIndex city, Given given)
    {
        var register = grains.GetGrain<IAlarms>(0);
        var filter = new AlarmFilter { States = AlarmParameters.States(given), Limit = Chunk };
        var matched = new List<AlarmRecord>();
        AlarmRecord[] chunk;
        do
        {
            chunk = await register.Find(filter);
            filter = filter with { Skip = filter.Skip + chunk.Length };
            matched.AddRange(chunk.Where(alarm => AlarmParameters.HasStatus(alarm, given) && AlarmParameters.IsInScope(alarm.Asset, city, given)));
        }
        while (chunk.Length == Chunk);

        return matched;
    }

    private static async Task<List<AlarmRecord>> Matching(IGrainFactory grains, Instant at, CityIndex city, Given given)
    {
        var states = AlarmParameters.States(given);
        return [.. (await grains.Past(at).Alarms(at))
            .Where(alarm => states.Contains(alarm.State) && AlarmParameters.HasStatus(alarm, given) && AlarmParameters.IsInScope(alarm.Asset, city, given))];
    }

    /// <summary>The raisings of the hour before an instant.</summary>
    private static async Task<AlarmEvent[]> RaisedBefore(IGrainFactory grains, Instant at) =>
        [.. (await grains.GetGrain<IAlarms>(0).Raised(at - TimeSpan.FromHours(1), Chunk)).Where(happened => happened.At <= at)];

    private static Instant[] InScope(AlarmEvent[] raised, CityIndex city, Given given) =>
        [.. raised.Where(happened => AlarmParameters.IsInScope(happened.Asset, city, given)).Select(happened => happened.At)];

    private static int Skip(Given given, Tongue tongue) => given.Of(AssetParameters.After) switch
    {
        null => 0,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) => skip,
        var text => throw Given.Refused("after", Sentences.Say(tongue, "parameter.cursor", text)),
    };
}
