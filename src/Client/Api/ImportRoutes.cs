using System.Globalization;

using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;

namespace Beffroi.Api;

/// <summary>Imports of inventories: sent in pieces as they come, then followed.</summary>
internal static class ImportRoutes
{
    private const int Default = 100;
    private const int LongestWord = 500;
    private static readonly Parameter<string> Author = Kinds.Text("author", "Who changes the inventory.", LongestWord);
    private static readonly Parameter<string> Reason = Kinds.Text("reason", "Why: kept with every change of an asset.", LongestWord);
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many rows a page; 100 unless told.", 1, 10_000);

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        api.MapPost("/imports", (IGrainFactory grains, TimeProvider time, Microsoft.Extensions.Options.IOptions<ApiOptions> options, HttpContext http) =>
                ImportReception.Take(grains, time, options, new(Given.In(http).Of(Author) ?? "http", Given.In(http).Of(Reason)), http))
            .DisableAntiforgery()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(ImportReception.Largest))
            .Says("startImport", "Sends a mapping and a file, and starts the import.", "Two parts, in this order: 'mapping' (YAML, docs/import.md) and 'file'. Answers once all is received; GET /imports/{id} follows it.")
            .Takes(Author, Reason)
            .Accepts<ImportForm>("multipart/form-data")
            .Produces<ImportShape>(StatusCodes.Status202Accepted)
            .Refuses(413, 415, 422, 429);
        api.MapGet("/imports", List)
            .Says("imports", "The imports since the last start, newest first.")
            .Produces<Page<ImportShape>>()
            .Refuses();
        api.MapGet("/imports/{id}", Read)
            .Says("import", "How an import stands or went.")
            .Produces<ImportShape>()
            .Refuses(404);
        api.MapGet("/imports/{id}/rejects", Rejects)
            .Says("importRejects", "The rows that did not go in, each with its line and reason, in pages.")
            .Takes(Limit, AssetParameters.After)
            .Produces<Page<ImportReject>>()
            .Refuses(404);
        api.MapPost("/imports/{id}/cancel", Cancel)
            .Says("cancelImport", "Stops an import; the rows that went in stay.")
            .Produces<OutcomeShape>()
            .Refuses(404, 422);
    }

    private static async Task<IResult> List(IGrainFactory grains, HttpContext http)
    {
        var tongue = Tongue.Of(http.Request);
        var reports = await grains.GetGrain<IImports>(0).List();
        return Results.Ok(new Page<ImportShape>([.. reports.Select(report => ImportShape.Of(report, tongue))], null, reports.Length));
    }

    private static async Task<IResult> Read(string id, IGrainFactory grains, HttpContext http) => Results.Ok(ImportShape.Of((await Known(id, grains)).Report, Tongue.Of(http.Request)));

    private static async Task<IResult> Rejects(string id, IGrainFactory grains, HttpContext http)
    {
        var given = Given.In(http);
        var limit = given.Value(Limit) ?? Default;
        var skip = given.Of(AssetParameters.After) is { } after ? Skip(after, Tongue.Of(http.Request)) : 0;
        var (import, report) = await Known(id, grains);
        var rejects = await import.Rejects(skip, limit);
        var next = rejects.Length == limit ? (skip + limit).ToString(CultureInfo.InvariantCulture) : null;
        return Results.Ok(new Page<ImportReject>(rejects, next, report.Rejected));
    }

    private static async Task<IResult> Cancel(string id, IGrainFactory grains)
    {
        var outcome = await (await Known(id, grains)).Import.Cancel();
        return outcome.IsRefused ? Refusal.Of(outcome) : Results.Ok(new OutcomeShape(outcome.IsUnchanged ? "unchanged" : "taken"));
    }

    /// <summary>Looks in the list first: a call to an import that is not there would bring one to life.</summary>
    private static async Task<(IInventoryImport Import, ImportReport Report)> Known(string id, IGrainFactory grains)
    {
        var listed = await grains.GetGrain<IImports>(0).List();
        var import = grains.GetGrain<IInventoryImport>(ImportReception.KeyOf(id));
        return Array.Exists(listed, report => report.Id == id) && await import.Report() is { } report
            ? (import, report)
            : throw new RefusedException(new Refusal(StatusCodes.Status404NotFound, "unknown-import", id.Length <= 60 ? id : id[..60] + "…"));
    }

    private static int Skip(string after, Tongue tongue) =>
        int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : throw Given.Refused("after", Sentences.Say(tongue, "parameter.cursor", after));
}
