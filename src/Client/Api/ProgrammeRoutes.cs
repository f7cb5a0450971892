using Beffroi.City;
using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Programmes;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Lighting programmes and calendars: the same paths for both, and the same care with what is written.</summary>
internal sealed class ProgrammeRoutes(string kind)
{
    private static readonly Parameter<int> Version = Kinds.Whole("version", "That version; the newest unless told.", 1, int.MaxValue);

    public static void Map(IEndpointRouteBuilder api)
    {
        new ProgrammeRoutes(ProgrammeKinds.Programme).MapTexts(api, "programmes");
        new ProgrammeRoutes(ProgrammeKinds.Calendar).MapTexts(api, "calendars");
        AssignmentRoutes.Map(api);
    }

    private void MapTexts(IEndpointRouteBuilder api, string path)
    {
        api.MapGet($"/{path}", List).Says(path, $"All {path}, by id.").Produces<Page<ProgrammeRow>>().Refuses();
        api.MapGet($"/{path}/{{id}}", Read).Says(kind, $"One of the {path}, with its text and its versions.").Takes(Version).Produces<ProgrammeShape>().Refuses(404);
        api.MapPut($"/{path}/{{id}}", Put)
            .Says($"put-{kind}", $"Keeps the next version of one of the {path}.", "Refused with every error of the text, by line and column, when it has any; then nothing is kept.")
            .Accepts<TextRequest>("application/json").Produces<TextWritten>().Refuses(409, 413, 415, 422);
        api.MapPost($"/{path}/check", Check)
            .Says($"check-{kind}", "Reads a text without keeping it: what is wrong with it, and what the law says.", "With the id of a calendar, its luminaires are held against the law too.")
            .Accepts<ProgrammeCheckRequest>("application/json").Produces<ProgrammeCheckShape>().Refuses(413, 415);
        api.MapPost($"/{path}/preview", Preview)
            .Says($"preview-{kind}", "What would be lit in which night: every step from noon to noon.")
            .Accepts<PreviewRequest>("application/json").Produces<NightShape[]>().Refuses(404, 413, 415, 422);
    }

    private async Task<IResult> List(IGrainFactory grains) =>
        Results.Ok(new Page<ProgrammeRow>([.. (await grains.GetGrain<IProgrammes>(0).List(kind)).Select(ProgrammeRow.Of)], null));

    private async Task<IResult> Read(string id, IGrainFactory grains, HttpContext http)
    {
        var documents = grains.GetGrain<IDocuments>(kind);
        var document = Given.In(http).Value(Version) is { } version ? await documents.ReadVersion(id, version) : await documents.Read(id);
        if (document is null)
        {
            return DocumentRoutes.Unknown(kind, id);
        }

        var versions = await documents.Versions(id);
        var title = (await grains.GetGrain<IProgrammes>(0).List(kind)).FirstOrDefault(s => s.Head.Id == id)?.Title ?? "";
        var head = document.Head;
        return Results.Ok(new ProgrammeShape(id, title, head.Number, head.At, head.Author, head.Reason, head.Withdrawn, document.Text, [.. versions.Select(TextVersion.Of)]));
    }

    private async Task<IResult> Put(string id, IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<TextRequest>(http, JsonBody.Small * 2);
        var put = await grains.GetGrain<IProgrammes>(0).Put(kind, id, BodyReading.Required(asked.Yaml, "yaml"), asked.Version, new(asked.Author ?? "", asked.Reason));
        return DocumentRoutes.Written(put.Document, put.Remarks, kind, id, asked.Version, Tongue.Of(http.Request));
    }

    private async Task<IResult> Check(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<ProgrammeCheckRequest>(http, JsonBody.Small * 2);
        var tongue = Tongue.Of(http.Request);
        var check = await grains.GetGrain<IProgrammes>(0).Check(kind, BodyReading.Required(asked.Yaml, "yaml"), asked.Id);
        return Results.Ok(new ProgrammeCheckShape(DiagnosticShape.Of(check.Remarks, tongue), [.. check.Legal.Select(f => LegalShape.Of(f, tongue))]));
    }

    private async Task<IResult> Preview(IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var asked = await BodyReading.Read<PreviewRequest>(http, JsonBody.Small * 2);
        if ((asked.Id is null) == (asked.Yaml is null))
        {
            throw JsonBody.Malformed("one of 'id' and 'yaml' is wanted.");
        }

        if (asked.Days is < 1 or > PreviewQuestion.MostDays || asked.From.Year is < 1970 or > 2199)
        {
            throw JsonBody.Malformed($"'from' is wanted between 1970 and 2199, and 'days' from 1 to {PreviewQuestion.MostDays}.");
        }

        var place = Where(asked.Place) ?? Middle(await current.Read(http.RequestAborted));
        var answer = await grains.GetGrain<IProgrammes>(0).Preview(new(kind, asked.Id, asked.Yaml, place, AssignmentRoutes.KeyOf(asked.Commune), asked.From, asked.Days));
        return !answer.Found ? DocumentRoutes.Unknown(kind, asked.Id!)
            : answer.Remarks.Any(r => r.Severity == RemarkSeverity.Error) ? DocumentRoutes.Faulty("faulty-text", answer.Remarks, Tongue.Of(http.Request))
            : Results.Ok(answer.Nights.Select(NightShape.Of).ToArray());
    }

    private static Inventory.Place? Where(double[]? place) => place switch
    {
        null => null,
        [>= -180 and <= 180 and var longitude, >= -90 and <= 90 and var latitude] => new(longitude, latitude),
        _ => throw JsonBody.Malformed("'place' is [longitude, latitude] in degrees."),
    };

    private static Inventory.Place Middle(CityIndex city) =>
        (city.Areas.Box ?? SessionRoutes.PlacesBox(city.Assets)) is { } box ? new((box.West + box.East) / 2, (box.South + box.North) / 2) : new(4.3631, 48.9566);
}
