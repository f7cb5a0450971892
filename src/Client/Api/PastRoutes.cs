using Beffroi.City;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Past;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The city at an instant of the past, and how it went on.</summary>
internal static class PastRoutes
{
    /// <summary>So long after its end no row comes any more into a stretch: browsers may keep what was told of it.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(15);

    private static readonly Parameter<int> Step = Kinds.Whole("step", "Seconds between two frames; 10 unless told.", 1, 3_600);

    private static readonly Parameter<string> Way = Kinds.Word("way", "Which way from the instant; previous unless told.", "previous", "next");

    public static void MapPast(this IEndpointRouteBuilder api)
    {
        api.MapGet("/past", Cover)
            .Says("past", "How far an instant of the past is recorded.", "'asOf' is told where rows behind a keyframe are gone: what is shown then is of that time.")
            .Takes(PastParameters.At)
            .Produces<PastShape>()
            .Refuses();
        api.MapGet("/past/film", Film)
            .Says("film", "The look of every asset at an instant, then what changes step by step: binary, as docs/api.md says.", "As it was known then. At most two hours and 3,600 frames; the end is never later than now.")
            .Takes(FilmSpan.From, FilmSpan.To, Step)
            .Produces<byte[]>(contentType: PlacesRoutes.MediaType)
            .Refuses();
        api.MapGet("/assets/{kind}/{key}/change", Change)
            .Says("change", "When what is known of an asset last was another one before an instant, or first is after it; within a day.")
            .Takes(PastParameters.At, Way)
            .Produces<ChangeShape>()
            .Refuses(404);
    }

    private static async Task<IResult> Change(string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (given, now) = (Given.In(http), Instant.From(time.GetUtcNow()));
        var city = await current.Read(http.RequestAborted);
        var (_, id) = AssetRoutes.Find(city, kind, key);
        if (!await AssetRoutes.Exists(grains, city, id))
        {
            return AssetRoutes.UnknownAsset(id);
        }

        var at = PastParameters.Read(given, time, Tongue.Of(http.Request)) ?? now;
        var next = given.Of(Way) == "next";
        var change = await grains.Past(at).Change(id, at, next);
        return Results.Ok(new ChangeShape(change is { } then ? Behind(then) : null, next ? Instant.Earlier(now, at + IPast.ChangeWithin) : at - IPast.ChangeWithin));
    }

    private static async Task<IResult> Cover(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var at = PastParameters.Read(Given.In(http), time, Tongue.Of(http.Request)) ?? Instant.From(time.GetUtcNow());
        var city = await current.Read(http.RequestAborted);
        var cover = await grains.Past(at).Cover(at);
        var untold = cover.Untold.Length == 0 ? 0 : city.Assets.ById.Count(row => cover.Untold.Contains(Shards.Of(row.Asset, cover.Shards)));
        return Results.Ok(new PastShape(cover.At, cover.Assets, untold, cover.AsOf, cover.RecordedFrom));
    }

    /// <summary>Instants are told to the millisecond: at the next whole one what changed is seen.</summary>
    private static Instant Behind(Instant change) => new((change.Microseconds + 999) / 1_000 * 1_000);

    private static async Task<IResult> Film(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (given, tongue, now) = (Given.In(http), Tongue.Of(http.Request), Instant.From(time.GetUtcNow()));
        var from = PastParameters.Read(given, FilmSpan.From, time, tongue) ?? throw Given.Refused(FilmSpan.From.Name, Sentences.Say(tongue, "parameter.missing"));
        var to = Instant.Earlier(given.Value(FilmSpan.To) ?? from, now);
        var step = TimeSpan.FromSeconds(given.Value(Step) ?? 10);
        FilmSpan.Require(from, to, step, Step, tongue);
        var past = grains.Past(from);
        PastFrame[] frames = to > from ? await past.Film(from, to, step) : [await past.Whole(from)];
        var city = await current.Read(http.RequestAborted);
        http.Response.Headers.CacheControl = to + Settled < now ? "private, max-age=3600" : "no-store";
        return Results.Bytes(FilmFile.Of(frames, await past.Cover(from), city.Assets), PlacesRoutes.MediaType);
    }
}
