using Beffroi.City;
using Beffroi.Contracts;
using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The performance contract: its document, its years, what the parties do with them, and every figure down to its readings.</summary>
internal static class ContractRoutes
{
    private const int MostMembers = 10_000;
    private static readonly Parameter<int> Version = Kinds.Whole("version", "That version of the document; the newest unless told.", 1, int.MaxValue);
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many assets; 100 unless told.", 1, MostMembers);

    private static readonly Parameter<string> Format = Kinds.Word("format", "An HTML page (unless told), that page as a tagged PDF, or an Excel workbook.", "html", "pdf", "xlsx");
    private static readonly Parameter<string> LanguageOf = Kinds.Word("language", "The report's language; that of the request unless told.", "fr", "en");

    public static void MapContract(this IEndpointRouteBuilder api)
    {
        api.MapGet("/contract", Read).Says("contract", "The contract's document with its versions, and what it is made of.").Takes(Version).Produces<ContractShape>().Refuses(404);
        api.MapPut("/contract", Put)
            .Says("put-contract", "Keeps the next version of the contract.", "Refused with every error of the text, by line and column, when it has any; then nothing is kept. docs/contract.md shows the forms.")
            .Accepts<TextRequest>("application/json").Produces<TextWritten>().Refuses(409, 413, 415, 422);
        api.MapPost("/contract/check", Check).Says("check-contract", "Reads a text without keeping it.").Accepts<TextCheckRequest>("application/json").Produces<TextCheckShape>().Refuses(413, 415);
        api.MapGet("/contract/{year:int}", Year).Says("contract-year", "A year of the contract, named by the calendar year it begins in: every clause with its figure, state and story.").Produces<ContractYearShape>().Refuses(404);
        api.MapGet("/contract/{year:int}/report", ReportOf)
            .Says("contract-report", "The yearly report as a file: a page that stands alone, for reading and for paper, or a workbook.", "A PDF is printed by a Chromium beside the twin; without one it is refused with advice.")
            .Takes(Format, LanguageOf).Produces<object>(contentType: "text/html").Refuses(404, 503);
        foreach (var act in Enum.GetValues<SettlementAct>())
        {
            var word = act.ToString().ToLowerInvariant();
            api.MapPost($"/contract/{{year:int}}/{{clause}}/{word}", (int year, string clause, IGrainFactory grains, HttpContext http) => Act(year, clause, act, grains, http))
                .Says($"{word}-settlement", $"A party's act on a clause's settlement: {word}.", "An act names the version it was decided on; the story only grows.")
                .Accepts<SettlementRequest>("application/json").Produces<SettlementShape>().Refuses(404, 409, 413, 415, 422);
        }

        api.MapGet("/contract/{year:int}/{clause}/recomputation", Recompute)
            .Says("recompute-settlement", "A settled figure worked out again: from the readings of then, which gives the same bytes, and from those there are now.").Produces<RecomputationShape>().Refuses(404);
        api.MapGet("/contract/{year:int}/{clause}/sources/{source}", Evidence)
            .Says("settlement-evidence", "The assets behind a source of a figure, the largest first, each with where its readings are.").Takes(Limit).Produces<EvidenceShape>().Refuses(404);
        api.MapContractFacts();
        api.MapForecast();
        api.MapFits();
    }

    public static Refusal Refused(Outcome outcome) => Refusal.Of(outcome, outcome.Code switch
    {
        "no-contract" or "no-such-year" or "no-such-clause" or "nothing-settled" => StatusCodes.Status404NotFound,
        "version-conflict" or "act-misplaced" or "figure-moved" or "settlement-frozen" or "year-not-over" or "held-back" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    /// <summary>The year as it stands, or why not.</summary>
    public static async Task<ContractYearReport> Report(IGrainFactory grains, int year)
    {
        var answer = await grains.GetGrain<IContract>(0).Year(year);
        return answer.Outcome.IsRefused ? throw new RefusedException(Refused(answer.Outcome))
            : answer.Report ?? throw new RefusedException(new(StatusCodes.Status503ServiceUnavailable, "being-worked-out") { RetryAfterSeconds = 5 });
    }

    private static async Task<IResult> Read(IGrainFactory grains, HttpContext http)
    {
        var documents = grains.GetGrain<IDocuments>(ContractKinds.Contract);
        var document = Given.In(http).Value(Version) is { } version ? await documents.ReadVersion(ContractKinds.Id, version) : await documents.Read(ContractKinds.Id);
        if (document is null)
        {
            return DocumentRoutes.Unknown(ContractKinds.Contract, ContractKinds.Id);
        }

        var outline = await grains.GetGrain<IContract>(0).Outline();
        var (head, telling) = (document.Head, new ContractTelling(Tongue.Of(http.Request)));
        return Results.Ok(new ContractShape(
            document.Text, head.Number, head.Author, head.Reason, head.At, outline is null ? null : telling.Of(outline), [.. (await documents.Versions(ContractKinds.Id)).Select(TextVersion.Of)]));
    }

    private static async Task<IResult> Put(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<TextRequest>(http, JsonBody.Small * 2);
        var put = await grains.GetGrain<IContract>(0).Put(BodyReading.Required(asked.Yaml, "yaml"), asked.Version, new(asked.Author ?? "", asked.Reason));
        return DocumentRoutes.Written(put.Document, put.Remarks, ContractKinds.Contract, ContractKinds.Id, asked.Version, Tongue.Of(http.Request));
    }

    private static async Task<IResult> Check(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<TextCheckRequest>(http, JsonBody.Small * 2);
        var tongue = Tongue.Of(http.Request);
        return Results.Ok(new TextCheckShape(DiagnosticShape.Of(await grains.GetGrain<IContract>(0).Check(BodyReading.Required(asked.Yaml, "yaml")), tongue)));
    }

    private static async Task<IResult> Year(int year, IGrainFactory grains, HttpContext http) => Results.Ok(new ContractTelling(Tongue.Of(http.Request)).Of(await Report(grains, year)));

    private static async Task<IResult> ReportOf(int year, IGrainFactory grains, Reports.PdfPrinting printing, HttpContext http)
    {
        var given = Given.In(http);
        var tongue = given.Of(LanguageOf) is { } language ? new Tongue(language) : Tongue.Of(http.Request);
        var report = new ContractReport(tongue).Of(new ContractTelling(tongue).Of(await Report(grains, year)));
        var name = $"beffroi-{(tongue == Tongue.English ? "contract" : "contrat")}-{year}";
        http.Response.Headers.CacheControl = "no-store";
        if (given.Of(Format) == "pdf")
        {
            return await printing.Print(Reports.HtmlReport.Write(report), http.RequestAborted) is { } pdf
                ? Results.File(pdf, "application/pdf", $"{name}.pdf") : new Refusal(StatusCodes.Status503ServiceUnavailable, "pdf-not-available");
        }

        if (given.Of(Format) != "xlsx")
        {
            return Results.File(System.Text.Encoding.UTF8.GetBytes(Reports.HtmlReport.Write(report)), "text/html; charset=utf-8", $"{name}.html");
        }

        var book = new MemoryStream();
        await Reports.ExcelReport.Write(report, book, http.RequestAborted);
        return Results.File(book.ToArray(), Exports.ExportFormat.Excel.MediaType, $"{name}.xlsx");
    }

    private static async Task<IResult> Act(int year, string clause, SettlementAct act, IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<SettlementRequest>(http);
        var contract = grains.GetGrain<IContract>(0);
        var done = await contract.Act(year, clause, act, asked.Version, new(asked.Author ?? "", asked.Reason));
        return done.Outcome.IsRefused ? Refused(done.Outcome) : Results.Ok(new ContractTelling(Tongue.Of(http.Request)).Of(done.Line!, (await contract.Outline())!, isOver: true));
    }

    private static async Task<IResult> Recompute(int year, string clause, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var again = await grains.GetGrain<IContract>(0).Recompute(year, clause);
        return again.Outcome.IsRefused ? Refused(again.Outcome) : Results.Ok(new ContractTelling(Tongue.Of(http.Request)).Of(again, await current.Read(http.RequestAborted)));
    }

    private static async Task<IResult> Evidence(int year, string clause, string source, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var report = await Report(grains, year);
        var members = await grains.GetGrain<IContract>(0).Evidence(year, clause, source);
        return members is null
            ? new Refusal(StatusCodes.Status404NotFound, "unknown-source", source, clause)
            : Results.Ok(ContractTelling.Of(source, report, members, await current.Read(http.RequestAborted), Given.In(http).Value(Limit) ?? 100));
    }
}
