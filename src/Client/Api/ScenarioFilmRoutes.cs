using Beffroi.City;
using Beffroi.Feed;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Past;
using Beffroi.Refusals;
using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The city as it would look in a scenario, in the form of a film of the past: the same player shows both.</summary>
internal static class ScenarioFilmRoutes
{
    private static readonly Parameter<int> Step = Kinds.Whole("step", "Seconds between two frames; 60 unless told.", 1, 3_600);

    public static void MapScenarioFilms(this IEndpointRouteBuilder api) =>
        api.MapGet("/scenarios/runs/{run}/film", Film)
            .Says("scenario-film", "The look of assets in a run at an instant of its horizon, then what changes step by step: binary, as /past/film.", "Lived again from two days before. Assets that it does not tell of are marked as not recorded.")
            .Takes(FilmSpan.From, FilmSpan.To, Step).Produces<byte[]>(contentType: PlacesRoutes.MediaType).Refuses(404, 422);

    private static async Task<IResult> Film(string run, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var (given, tongue) = (Given.In(http), Tongue.Of(http.Request));
        var from = given.Value(FilmSpan.From) ?? throw Given.Refused(FilmSpan.From.Name, Sentences.Say(tongue, "parameter.missing"));
        var (to, step) = (given.Value(FilmSpan.To) ?? from, TimeSpan.FromSeconds(given.Value(Step) ?? 60));
        FilmSpan.Require(from, to, step, Step, tongue);
        if (await grains.GetGrain<IScenarios>(0).Read(run) is null)
        {
            return DocumentRoutes.Unknown("scenario-run", run);
        }

        var film = await grains.GetGrain<IScenarioFuture>(run).Film(from, to, step);
        if (film.Outcome.IsRefused)
        {
            return Refusal.Of(film.Outcome);
        }

        var assets = (await current.Read(http.RequestAborted)).Assets;
        var rows = Array.ConvertAll(film.Assets, asset => assets.TryFind(asset, out var row) ? row : null);
        // All in one shard of which nothing is recorded: what the film does not tell of is unknown.
        var cover = new PastCover(from, film.Assets.Length, 1, [0], null, null);
        http.Response.Headers.CacheControl = "private, max-age=600";
        return Results.Bytes(FilmFile.Of(Array.ConvertAll(film.Frames, frame => Frame(frame, rows)), cover, assets), PlacesRoutes.MediaType);
    }

    private static PastFrame Frame(FutureFrame frame, AssetRow?[] rows)
    {
        var entries = new List<LiveEntry>(frame.Assets.Length);
        for (var i = 0; i < frame.Assets.Length; i++)
        {
            // One that has left the inventory since the run began has no place on the map any more.
            if (rows[frame.Assets[i]] is { } row)
            {
                entries.Add(new(row.Ordinal, row.Kind, frame.Marks[i], frame.Main[i], Instant.Never));
            }
        }

        return new(frame.At, [.. entries]);
    }
}
