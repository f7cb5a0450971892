using Beffroi.Language;
using Beffroi.Refusals;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Back-tests: what a rule would have done.</summary>
internal static class BackTestRoutes
{
    public static void MapBackTests(this IEndpointRouteBuilder api)
    {
        api.MapPost("/rules/back-tests", Start)
            .Says("startBackTest", "Begins to run a rule over the past: { yaml | id, from, to, assets? }.", "Nothing is done by it; two run at once. It is in memory: a restart forgets it.")
            .Produces<BackTestStarted>(StatusCodes.Status202Accepted)
            .Refuses(404, 413, 415, 422);
        api.MapGet("/rules/back-tests/{id}", async (string id, IGrainFactory grains, HttpContext http) =>
                await Tests(grains).Read(id) is { } report ? Results.Ok(BackTestShape.Of(report, Tongue.Of(http.Request))) : DocumentRoutes.Unknown("back-test", id))
            .Says("backTest", "How far a back-test is, and what it found.")
            .Produces<BackTestShape>()
            .Refuses(404);
        api.MapPost("/rules/back-tests/{id}/cancel", async (string id, IGrainFactory grains) =>
                await Tests(grains).Cancel(id) ? Results.NoContent() : DocumentRoutes.Unknown("back-test", id))
            .Says("cancelBackTest", "Ends a back-test; what it found stays.")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404);
    }

    private static IBackTests Tests(IGrainFactory grains) => grains.GetGrain<IBackTests>(0);

    private static async Task<IResult> Start(IGrainFactory grains, HttpContext http)
    {
        var body = await BodyMembers.Read(http, "yaml", "id", "from", "to", "assets");
        var (yaml, id, from, to, assets) = (body.Text("yaml", 40_000), body.Text("id", 100), body.Moment("from", required: true), body.Moment("to", required: true), body.Assets("assets"));
        body.Close();
        var kept = yaml is null && id is not null ? await grains.GetGrain<IRules>(0).Read(id, null) : null;
        if (yaml is null && kept is null)
        {
            return id is null ? throw JsonBody.Malformed("'yaml' or 'id' is wanted.") : DocumentRoutes.Unknown(IRules.Kind, id);
        }

        var (outcome, test) = await Tests(grains).Start(new(yaml ?? kept!.Text, id ?? "back-test", kept?.Head.Number ?? 0, from!.Value, to!.Value, assets));
        return outcome.IsRefused ? Refusal.Of(outcome) : Results.Accepted($"/api/v1/rules/back-tests/{test}", new BackTestStarted(test!));
    }
}
