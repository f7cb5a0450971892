using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.OnCall;
using Beffroi.Parameters;
using Beffroi.Programmes;
using Beffroi.Refusals;
using Beffroi.Rules;

namespace Beffroi.Api;

/// <summary>Documents of any kind, read with all their versions. They are written where their kind is: what a text says must be read before it is kept.</summary>
internal static class DocumentRoutes
{
    private static readonly Parameter<int> Version = Kinds.Whole("version", "That version; the newest unless told.", 1, int.MaxValue);

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/documents/{kind}", async (string kind, IGrainFactory grains) => (await grains.GetGrain<IDocuments>(kind).List()).Select(DocumentHeadShape.Of).ToArray())
            .Says("documents", "The newest version of every document of a kind (rule, programme, calendar, on-call, device-profile), without the texts; withdrawn ones among them.")
            .Produces<DocumentHeadShape[]>()
            .Refuses();
        api.MapGet("/documents/{kind}/{id}", Read)
            .Says("document", "A document's text with who wrote it, when and why.")
            .Takes(Version)
            .Produces<DocumentShape>()
            .Refuses(404);
        api.MapGet("/documents/{kind}/{id}/versions", Versions)
            .Says("documentVersions", "All versions of a document, newest first, without the texts.")
            .Produces<DocumentHeadShape[]>()
            .Refuses(404);
    }

    public static Refusal Unknown(string kind, string id) => new(StatusCodes.Status404NotFound, "unknown-document", NameOf(kind), id, kind);

    /// <summary>What a refused version means over HTTP, in the reader's language.</summary>
    public static Refusal Refused(DocumentOutcome done, string kind, string id, int replaces) => done.Outcome.Code switch
    {
        "version-conflict" => new(StatusCodes.Status409Conflict, "version-conflict", done.Head?.Number ?? 0, replaces),
        "unknown-document" => Unknown(kind, id),
        "oversized" => new(StatusCodes.Status413PayloadTooLarge, "oversized", $"{IDocuments.LongestText / 1000} kB"),
        "bad-document-id" => new(StatusCodes.Status422UnprocessableEntity, "bad-document-id", id),
        "no-author" or "no-reason" => new(StatusCodes.Status422UnprocessableEntity, done.Outcome.Code),
        _ => Refusal.Of(done.Outcome),
    };

    /// <summary>A text that is not kept, with each of its errors in the reader's language.</summary>
    public static Refusal Faulty(string code, TextRemark[] remarks, Tongue tongue)
    {
        var errors = remarks.Where(r => r.Severity == RemarkSeverity.Error).ToArray();
        return new(StatusCodes.Status422UnprocessableEntity, code, errors.Length)
        {
            Faults = [.. errors.Select(r => new Fault($"{r.Line}:{r.Column}", r.Code, Sentences.Say(tongue, $"remark.{r.Code}", r.Arguments)))],
        };
    }

    /// <summary>What became of a text: kept, refused for its errors, or refused as a version.</summary>
    /// <param name="document">What became of the version; null when errors kept it from being tried.</param>
    public static IResult Written(DocumentOutcome? document, TextRemark[] remarks, string kind, string id, int replaces, Tongue tongue) =>
        document is not { } done ? Faulty("faulty-text", remarks, tongue)
        : done.Outcome.IsRefused ? Refused(done, kind, id, replaces)
        : Results.Ok(new TextWritten(done.Outcome.IsUnchanged ? "unchanged" : "taken", done.Head!.Number, DiagnosticShape.Of(remarks, tongue)));

    /// <summary>What a kind of documents is called; one that has no name here is called as it is written.</summary>
    private static Phrase NameOf(string kind) => kind switch
    {
        IRules.Kind => Phrase.Of("rule"),
        ProgrammeKinds.Programme => Phrase.Of("programme"),
        ProgrammeKinds.Calendar => Phrase.Of("calendar"),
        IOnCall.Kind => Phrase.Of("on-call rota"),
        "back-test" => Phrase.Of("back-test"),
        Scenarios.IScenarios.Kind => Phrase.Of("scenario"),
        "scenario-run" => Phrase.Of("run of a scenario"),
        _ => Phrase.Of($"document of the kind '{kind}'"),
    };

    private static async Task<IResult> Read(string kind, string id, IGrainFactory grains, HttpContext http)
    {
        var documents = grains.GetGrain<IDocuments>(kind);
        var document = Given.In(http).Value(Version) is { } version ? await documents.ReadVersion(id, version) : await documents.Read(id);
        return document is null ? Unknown(kind, id) : Results.Ok(DocumentShape.Of(document));
    }

    private static async Task<IResult> Versions(string kind, string id, IGrainFactory grains) =>
        await grains.GetGrain<IDocuments>(kind).Versions(id) is { Length: > 0 } versions
            ? Results.Ok(versions.Select(DocumentHeadShape.Of).ToArray())
            : Unknown(kind, id);
}
