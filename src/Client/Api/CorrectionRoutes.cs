using Beffroi.City;
using Beffroi.History;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Corrections of past readings: made, and told with who, why and what was there before.</summary>
internal static class CorrectionRoutes
{
    private const int DefaultLimit = 100;
    private static readonly Parameter<string> Property = Kinds.Text("property", "Key of a property of the kind, such as power; the main one unless told.", 100);
    private static readonly Parameter<Instant> From = Kinds.Moment("from", "Only corrections of readings from then on; the beginning unless told.");
    private static readonly Parameter<Instant> To = Kinds.Moment("to", "Only corrections of readings before; now unless told.");
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many; 100 unless told.", 1, 1000);

    public static void MapCorrections(this IEndpointRouteBuilder api)
    {
        api.MapGet("/assets/{kind}/{key}/history/corrections", List)
            .Says("corrections", "What persons corrected, newest first: who, when, why, and what was there before.")
            .Takes(Property, From, To, Limit)
            .Produces<CorrectionShape[]>()
            .Refuses(404);
        api.MapPost("/assets/{kind}/{key}/history/corrections", Correct)
            .Says("correct", "Corrects a reading, or says of a stretch that its readings do not count, or do again.", "Answers after the commit. What was there before is kept and told. The same correction again changes nothing.")
            .Accepts<CorrectionRequest>("application/json")
            .Produces<CorrectionResult>()
            .Refuses(404, 413, 415, 422);
    }

    private static async Task<IResult> List(string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var given = Given.In(http);
        var city = await current.Read(http.RequestAborted);
        var (entry, id) = AssetRoutes.Find(city, kind, key);
        var property = HistoryRoutes.PropertyOf(entry, given.Of(Property));
        var (from, to) = (given.Value(From) ?? new(0), given.Value(To) ?? Instant.From(time.GetUtcNow()));
        var entries = await grains.GetGrain<ICorrections>(0).Read(id, property.Name, from, to, given.Value(Limit) ?? DefaultLimit);
        return Results.Ok(entries.Select(CorrectionShape.Of).ToArray());
    }

    private static async Task<IResult> Correct(string kind, string key, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        var (entry, id) = AssetRoutes.Find(city, kind, key);
        var correction = CorrectionReading.Of(await JsonBody.Read(http, JsonBody.Small), entry, id);
        if (!await AssetRoutes.Exists(grains, city, id))
        {
            return AssetRoutes.UnknownAsset(id);
        }

        var done = await grains.GetGrain<ICorrections>(0).Correct(correction);
        return done.Outcome.IsRefused
            ? Refused(done, correction, Tongue.Of(http.Request))
            : Results.Ok(new CorrectionResult(done.Outcome.IsUnchanged ? "unchanged" : "taken", done.Readings));
    }

    // In the reader's language where there are words for it; else in the twin's own.
    private static Refusal Refused(CorrectionOutcome done, Correction correction, Tongue tongue) =>
        Sentences.Find(tongue, done.Outcome.Code + ".detail") is not null
            ? new(StatusCodes.Status422UnprocessableEntity, done.Outcome.Code!, correction.Property, correction.Asset, InstantConverter.Text(correction.From), done.Most)
            : Refusal.Of(done.Outcome);
}
