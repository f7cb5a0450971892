using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.OnCall;
using Beffroi.Parameters;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The rota of who is called, who is on call now, and who will be.</summary>
internal static class OnCallRoutes
{
    private static readonly Parameter<int> Version = Kinds.Whole("version", "That version; the newest unless told.", 1, int.MaxValue);

    public static void MapOnCall(this IEndpointRouteBuilder api)
    {
        api.MapGet("/on-call", Read).Says("rota", "The rota as it is written, with its versions.").Takes(Version).Produces<RotaShape>().Refuses(404);
        api.MapPut("/on-call", Put)
            .Says("putRota", "Keeps the next version of the rota.", "Refused with every error of the text, by line and column, when it says no rota; then nothing is kept.")
            .Accepts<RotaRequest>("application/json").Produces<RotaWritten>().Refuses(409, 413, 415, 422);
        api.MapPost("/on-call/check", Check)
            .Says("checkRota", "Reads a rota without keeping it: what is wrong with it, by line and column.")
            .Accepts<RotaCheckRequest>("application/json").Produces<TextCheckShape>().Refuses(413, 415);
        api.MapPost("/on-call/preview", Preview)
            .Says("previewRota", "Who is on call on which days, by level, without a gap.", "By a text that is not kept yet, or by the rota that is. No levels without a rota.")
            .Accepts<RotaPreviewRequest>("application/json").Produces<OnCallPlanShape>().Refuses(413, 415, 422);
        api.MapGet("/on-call/now", async (IGrainFactory grains, TimeProvider time) => Results.Ok(new OnCallShape(await Rota(grains).At(Instant.From(time.GetUtcNow())))))
            .Says("onCall", "Who is on call now, by level; no levels without a rota.").Produces<OnCallShape>().Refuses();
    }

    private static async Task<IResult> Read(IGrainFactory grains, HttpContext http)
    {
        var documents = grains.GetGrain<IDocuments>(IOnCall.Kind);
        var document = Given.In(http).Value(Version) is { } version ? await documents.ReadVersion(IOnCall.Id, version) : await documents.Read(IOnCall.Id);
        return document is { Head: var head }
            ? Results.Ok(new RotaShape(document.Text, head.Number, head.At, head.Author, head.Reason, [.. (await documents.Versions(IOnCall.Id)).Select(TextVersion.Of)]))
            : DocumentRoutes.Unknown(IOnCall.Kind, IOnCall.Id);
    }

    private static async Task<IResult> Put(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<RotaRequest>(http, JsonBody.Small * 2);
        var yaml = BodyReading.Required(asked.Yaml, "yaml");
        if (HasErrors(await Rota(grains).Check(yaml)) is { } faulty)
        {
            return DocumentRoutes.Faulty("bad-rota", faulty, Tongue.Of(http.Request));
        }

        var done = await Rota(grains).Put(yaml, asked.Version, new(asked.Author ?? "", asked.Reason));
        return done.Outcome.IsRefused
            ? DocumentRoutes.Refused(done, IOnCall.Kind, IOnCall.Id, asked.Version)
            : Results.Ok(new RotaWritten(done.Head!.Number, done.Outcome.IsUnchanged ? "unchanged" : "taken"));
    }

    private static async Task<IResult> Check(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<RotaCheckRequest>(http, JsonBody.Small * 2);
        var tongue = Tongue.Of(http.Request);
        return Results.Ok(new TextCheckShape(DiagnosticShape.Of(await Rota(grains).Check(BodyReading.Required(asked.Yaml, "yaml")), tongue)));
    }

    private static async Task<IResult> Preview(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<RotaPreviewRequest>(http, JsonBody.Small * 2);
        if (asked.Days is < 1 or > OnCallPlan.MostDays || asked.From.Year is < 1970 or > 2199)
        {
            throw JsonBody.Malformed($"'from' is wanted between 1970 and 2199, and 'days' from 1 to {OnCallPlan.MostDays}.");
        }

        var plan = await Rota(grains).On(asked.Yaml, asked.From, asked.Days);
        return HasErrors(plan.Remarks) is { } faulty ? DocumentRoutes.Faulty("bad-rota", faulty, Tongue.Of(http.Request)) : Results.Ok(new OnCallPlanShape(plan.Levels));
    }

    private static IOnCall Rota(IGrainFactory grains) => grains.GetGrain<IOnCall>(0);

    private static TextRemark[]? HasErrors(TextRemark[] remarks) => remarks.Any(r => r.Severity == RemarkSeverity.Error) ? remarks : null;
}
