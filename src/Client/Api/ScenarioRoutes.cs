using Beffroi.Documents;
using Beffroi.Exports;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Scenarios: written, checked, run beside the city as it is, compared.</summary>
internal static class ScenarioRoutes
{
    private static readonly Parameter<string> Flow = Kinds.Text("flow", "What is added up; energy unless told.", 40);
    private static readonly Parameter<string> Kind = Kinds.Text("kind", "Only assets of this kind; all that have the flow unless told.", 40);
    private static readonly Parameter<string> Format = Kinds.Word("format", "json unless told.", "json", ExportFormat.Csv.Key);

    public static void MapScenarios(this IEndpointRouteBuilder api)
    {
        api.MapPost("/scenarios/check", Check)
            .Says("check-scenario", "Reads a scenario without keeping it: what is wrong with it, by line and column.").Accepts<TextCheckRequest>("application/json").Produces<TextCheckShape>().Refuses(413, 415);
        api.MapPut("/scenarios/{id}", Put)
            .Says("put-scenario", "Keeps the next version of a scenario.", "Refused with every error of the text when it has any; then nothing is kept. Its versions are under /documents/scenario.")
            .Accepts<TextRequest>("application/json").Produces<TextWritten>().Refuses(409, 413, 415, 422);
        api.MapPost("/scenarios/runs", Start)
            .Says("run-scenario", "Begins to run a scenario beside the city as it is: { id | yaml }.", "Nothing is done by it. It runs in parts on every silo; the oldest goes first, and a restart goes on with it.")
            .Produces<ScenarioStarted>(StatusCodes.Status202Accepted).Refuses(404, 413, 415, 422);
        api.MapGet("/scenarios/runs", async (IGrainFactory grains) => (await Scenarios(grains).Runs()).Select(ScenarioRunShape.Of).ToArray())
            .Says("scenario-runs", "All runs that are known, newest first.").Produces<ScenarioRunShape[]>().Refuses();
        api.MapGet("/scenarios/runs/{run}/assets", Assets)
            .Says("scenario-run-assets", "What each asset took of a flow over the whole horizon, with and without the scenario: JSON or CSV.", "Where a lamp is worth a refit, and where not.")
            .Takes(Flow, Kind, Format, ExportParameters.Decimal).Produces<ScenarioAssetsShape>().Refuses(404, 422);
        api.MapGet("/scenarios/runs/{run}", async (string run, IGrainFactory grains, HttpContext http) =>
                await Scenarios(grains).Read(run) is { } report ? Results.Ok(ScenarioShape.Of(report, Tongue.Of(http.Request))) : DocumentRoutes.Unknown("scenario-run", run))
            .Says("scenario-run", "How far a run is; when it is done, what each kind and district takes by month, with and without.").Produces<ScenarioShape>().Refuses(404);
        api.MapPost("/scenarios/runs/{run}/cancel", async (string run, IGrainFactory grains) =>
                await Scenarios(grains).Cancel(run) ? Results.NoContent() : DocumentRoutes.Unknown("scenario-run", run))
            .Says("cancel-scenario-run", "Ends a run.").Produces(StatusCodes.Status204NoContent).Refuses(404);
        api.MapPost("/scenarios/runs/{run}/pause", async (string run, IGrainFactory grains) => Turned(run, await Scenarios(grains).Pause(run)))
            .Says("pause-scenario-run", "Begins nothing more of a run; what has ended of it is kept.").Produces(StatusCodes.Status204NoContent).Refuses(404, 422);
        api.MapPost("/scenarios/runs/{run}/resume", async (string run, IGrainFactory grains) => Turned(run, await Scenarios(grains).Resume(run)))
            .Says("resume-scenario-run", "Goes on with a run from what has ended of it.").Produces(StatusCodes.Status204NoContent).Refuses(404, 422);
    }

    private static IResult Turned(string run, Outcome? outcome) =>
        outcome is not { } turned ? DocumentRoutes.Unknown("scenario-run", run) : turned.IsRefused ? Refusal.Of(turned) : Results.NoContent();

    private static IScenarios Scenarios(IGrainFactory grains) => grains.GetGrain<IScenarios>(0);

    private static async Task<IResult> Check(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<TextCheckRequest>(http, JsonBody.Small * 2);
        var tongue = Tongue.Of(http.Request);
        return Results.Ok(new TextCheckShape(DiagnosticShape.Of(await Scenarios(grains).Check(BodyReading.Required(asked.Yaml, "yaml")), tongue)));
    }

    private static async Task<IResult> Put(string id, IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<TextRequest>(http, JsonBody.Small * 2);
        var put = await Scenarios(grains).Put(id, BodyReading.Required(asked.Yaml, "yaml"), asked.Version, new(asked.Author ?? "", asked.Reason));
        return DocumentRoutes.Written(put.Document, put.Remarks, IScenarios.Kind, id, asked.Version, Tongue.Of(http.Request));
    }

    private static async Task<IResult> Start(IGrainFactory grains, HttpContext http)
    {
        var body = await BodyMembers.Read(http, "yaml", "id");
        var (yaml, id) = (body.Text("yaml", IDocuments.LongestText), body.Text("id", 100));
        body.Close();
        if ((yaml is null) == (id is null))
        {
            throw JsonBody.Malformed("one of 'id' and 'yaml' is wanted.");
        }

        var kept = id is null ? null : await grains.GetGrain<IDocuments>(IScenarios.Kind).Read(id);
        if (id is not null && kept is not { Head.Withdrawn: false })
        {
            return DocumentRoutes.Unknown(IScenarios.Kind, id);
        }

        var (outcome, run) = await Scenarios(grains).Start(yaml ?? kept!.Text, id ?? "", kept?.Head.Number ?? 0);
        return outcome.IsRefused ? Refusal.Of(outcome) : Results.Accepted($"/api/v1/scenarios/runs/{run}", new ScenarioStarted(run!));
    }

    private static async Task<IResult> Assets(string run, IGrainFactory grains, TimeProvider time, HttpContext http)
    {
        var given = Given.In(http);
        var flow = given.Of(Flow) ?? "energy";
        if (await Scenarios(grains).Assets(run, flow, given.Of(Kind) ?? "") is not { } assets)
        {
            return DocumentRoutes.Unknown("scenario-run", run);
        }

        if (assets.Outcome.IsRefused)
        {
            return Refusal.Of(assets.Outcome);
        }

        if (given.Of(Format) != ExportFormat.Csv.Key)
        {
            return Results.Ok(new ScenarioAssetsShape(run, flow, assets.Unit, Array.ConvertAll(assets.Rows, ScenarioAssetShape.Of)));
        }

        var sheet = ScenarioAssetTable.Sheet(run, flow, assets.Unit);
        var day = DateOnly.FromDateTime(ExportZone.Legal.At(Instant.From(time.GetUtcNow())).DateTime);
        await new ExportFile(ExportFormat.Csv, sheet, given.Of(ExportParameters.Decimal) == "comma", isOpen: false, day).Send(http, ScenarioAssetTable.Rows(assets.Rows).ToAsyncEnumerable());
        return Results.Empty;
    }
}
