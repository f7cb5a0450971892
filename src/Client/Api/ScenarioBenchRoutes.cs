using System.Text;
using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Scenarios;

namespace Beffroi.Api;

/// <summary>The planner's bench: scenarios with their versions, and what of one can be put to the city by its usual steps.</summary>
internal static class ScenarioBenchRoutes
{
    private static readonly Parameter<int> Version = Kinds.Whole("version", "That version; the newest unless told.", 1, int.MaxValue);

    public static void MapScenarioBench(this IEndpointRouteBuilder api)
    {
        api.MapGet("/scenarios", async (IGrainFactory grains) => new Page<ScenarioHeadShape>([.. (await Bench(grains).List()).Select(ScenarioHeadShape.From)], null))
            .Says("scenarios", "All scenarios, by id.").Produces<Page<ScenarioHeadShape>>().Refuses();
        api.MapGet("/scenarios/{id}", Read).Says("scenario", "A scenario, with its text and its versions.").Takes(Version).Produces<ScenarioDocumentShape>().Refuses(404);
        api.MapGet("/scenarios/{id}/proposal", Propose)
            .Says("scenario-proposal", "What of a scenario the city can be asked for: rules, calendars, descriptions of assets; and what it cannot.", "Nothing is done by asking. Rules are put as drafts, calendars assigned, descriptions imported: each by its own path.")
            .Produces<ProposalShape>().Refuses(404);
        api.MapGet("/scenarios/{id}/proposal/{edit:int}", Reached)
            .Says("scenario-proposal-assets", "The assets of which an edit would change something now: one column, as the mapping of the proposal reads it.").Produces(200, contentType: "text/csv").Refuses(404);
    }

    private static IScenarioBench Bench(IGrainFactory grains) => grains.GetGrain<IScenarioBench>(0);

    private static async Task<IResult> Read(string id, IGrainFactory grains, HttpContext http)
    {
        var documents = grains.GetGrain<IDocuments>(IScenarios.Kind);
        var document = Given.In(http).Value(Version) is { } version ? await documents.ReadVersion(id, version) : await documents.Read(id);
        if (document is not { Head: var head })
        {
            return DocumentRoutes.Unknown(IScenarios.Kind, id);
        }

        var row = (await Bench(grains).List()).FirstOrDefault(s => s.Head.Id == id);
        return Results.Ok(new ScenarioDocumentShape(
            id, row?.Title ?? "", row?.Of, head.Number, head.At, head.Author, head.Reason, head.Withdrawn, row?.Problems ?? 0, document.Text, [.. (await documents.Versions(id)).Select(TextVersion.Of)]));
    }

    private static async Task<IResult> Propose(string id, IGrainFactory grains, HttpContext http) =>
        await Bench(grains).Propose(id) is { } proposal ? Results.Ok(ProposalShape.Of(proposal, Tongue.Of(http.Request))) : DocumentRoutes.Unknown(IScenarios.Kind, id);

    private static async Task<IResult> Reached(string id, int edit, IGrainFactory grains) =>
        await Bench(grains).Reached(id, edit) is { } keys
            ? Results.File(Encoding.UTF8.GetBytes(string.Concat(keys.Select(Line).Prepend("asset\n"))), "text/csv; charset=utf-8", $"{id}-{edit + 1}.csv")
            : DocumentRoutes.Unknown(IScenarios.Kind, id);

    private static string Line(string key) => key.AsSpan().IndexOfAny(",\"\n") < 0 ? $"{key}\n" : $"\"{key.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n";
}
