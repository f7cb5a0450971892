using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.Refusals;
using Beffroi.Scenarios;

namespace Beffroi.Api;

/// <summary>Scenarios: written, checked, run beside the city as it is, compared.</summary>
internal static class ScenarioRoutes
{
    public static void MapScenarios(this IEndpointRouteBuilder api)
    {
        api.MapPost("/scenarios/check", Check)
            .Says("check-scenario", "Reads a scenario without keeping it: what is wrong with it, by line and column.").Accepts<TextCheckRequest>("application/json").Produces<TextCheckShape>().Refuses(413, 415);
        api.MapPut("/scenarios/{id}", Put)
            .Says("put-scenario", "Keeps the next version of a scenario.", "Refused with every error of the text when it has any; then nothing is kept. Its versions are under /documents/scenario.")
            .Accepts<TextRequest>("application/json").Produces<TextWritten>().Refuses(409, 413, 415, 422);
        api.MapPost("/scenarios/runs", Start)
            .Says("run-scenario", "Begins to run a scenario beside the city as it is: { id | yaml }.", "Nothing is done by it; one runs at once. It is in memory: a restart forgets it.")
            .Produces<ScenarioStarted>(StatusCodes.Status202Accepted).Refuses(404, 413, 415, 422);
        api.MapGet("/scenarios/runs/{run}", async (string run, IGrainFactory grains, HttpContext http) =>
                await Scenarios(grains).Read(run) is { } report ? Results.Ok(ScenarioShape.Of(report, Tongue.Of(http.Request))) : DocumentRoutes.Unknown("scenario-run", run))
            .Says("scenario-run", "How far a run is; when it is done, what each kind and district takes by month, with and without.").Produces<ScenarioShape>().Refuses(404);
        api.MapPost("/scenarios/runs/{run}/cancel", async (string run, IGrainFactory grains) =>
                await Scenarios(grains).Cancel(run) ? Results.NoContent() : DocumentRoutes.Unknown("scenario-run", run))
            .Says("cancel-scenario-run", "Ends a run.").Produces(StatusCodes.Status204NoContent).Refuses(404);
    }

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
}
