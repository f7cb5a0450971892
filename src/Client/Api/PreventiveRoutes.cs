using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>Preventive rounds: read, checked and written.</summary>
internal static class PreventiveRoutes
{
    private static readonly Parameter<int> Version = Kinds.Whole("version", "That version; the newest unless told.", 1, int.MaxValue);

    public static void MapPreventive(this IEndpointRouteBuilder api)
    {
        var work = api.MapGroup("/work");
        work.MapGet("/rounds", async (IGrainFactory grains) => Results.Ok(new Page<PreventiveRow>([.. (await Rounds(grains).List()).Select(PreventiveRow.Of)], null)))
            .Says("preventiveRounds", "All preventive rounds in force, by id.").Produces<Page<PreventiveRow>>().Refuses();
        work.MapGet("/rounds/{id}", Read).Says("preventiveRound", "A round, with its text, its versions and its periods.").Takes(Version).Produces<PreventiveShape>().Refuses(404);
        work.MapPut("/rounds/{id}", Put)
            .Says("putPreventiveRound", "Keeps the next version of a round.", "Refused with every error of the text, by line and column, when it has any; then nothing is kept.")
            .Accepts<RotaRequest>("application/json").Produces<TextWritten>().Refuses(409, 413, 415, 422);
        work.MapPost("/rounds/check", Check)
            .Says("checkPreventiveRound", "Reads a round without keeping it: what is wrong with it, how many assets it goes to, and when.")
            .Accepts<RotaCheckRequest>("application/json").Produces<PreventiveCheckShape>().Refuses(413, 415);
    }

    private static IWorkRounds Rounds(IGrainFactory grains) => grains.GetGrain<IWorkRounds>(0);

    private static async Task<IResult> Read(string id, IGrainFactory grains, HttpContext http) =>
        await Rounds(grains).Read(id, Given.In(http).Value(Version)) is { } round
            ? Results.Ok(PreventiveShape.Of(round, await grains.GetGrain<IDocuments>(IWorkRounds.Kind).Versions(id)))
            : DocumentRoutes.Unknown(IWorkRounds.Kind, id);

    private static async Task<IResult> Put(string id, IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<RotaRequest>(http, JsonBody.Small * 2);
        var put = await Rounds(grains).Put(id, BodyReading.Required(asked.Yaml, "yaml"), asked.Version, new(asked.Author ?? "", asked.Reason));
        return DocumentRoutes.Written(put.Document, put.Remarks, IWorkRounds.Kind, id, asked.Version, Tongue.Of(http.Request));
    }

    private static async Task<IResult> Check(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<RotaCheckRequest>(http, JsonBody.Small * 2);
        var (check, tongue) = (await Rounds(grains).Check(BodyReading.Required(asked.Yaml, "yaml")), Tongue.Of(http.Request));
        return Results.Ok(new PreventiveCheckShape(DiagnosticShape.Of(check.Remarks, tongue), check.Members, [.. check.Periods.Select(p => new StretchShape(p.From, p.To))]));
    }
}
