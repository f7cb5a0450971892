using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Programmes;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Which assets follow which calendar.</summary>
internal static class AssignmentRoutes
{
    private const int DefaultLimit = 100;
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many; 100 unless told.", 1, 1000);
    private static readonly Parameter<string> After = Kinds.Text("after", "Only those behind that asset: the next page.");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/calendars/{id}/assign", Assign)
            .Says("assignCalendar", "Gives a calendar to assets, or takes it from them.", "Answers once it is written down; a stop does not end it. How far it has come is told with the members.")
            .Accepts<AssignmentRequest>("application/json").Produces<AssignmentAccepted>(StatusCodes.Status202Accepted).Refuses(404, 413, 415, 422);
        api.MapGet("/calendars/{id}/members", Members)
            .Says("calendarMembers", "Who follows a calendar, and how far the newest assignment has come.").Takes(Limit, After).Produces<MembersShape>().Refuses(404);
    }

    /// <summary>The key of an area that is given by its id, such as <c>authority/chalons</c>, or by its key.</summary>
    public static string? KeyOf(string? area) => string.IsNullOrEmpty(area) ? null : area[(area.LastIndexOf('/') + 1)..];

    private static async Task<IResult> Assign(string id, IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<AssignmentRequest>(http, JsonBody.Small * 16);
        var answer = await grains.GetGrain<IProgrammes>(0).Assign(id, Scope(BodyReading.Required(asked.Scope, "scope"), asked.Release), new(asked.Author ?? "", asked.Reason));
        return answer.Outcome.IsRefused ? Refused(answer, id) : Results.Accepted($"/api/v1/calendars/{Uri.EscapeDataString(id)}/members", new AssignmentAccepted(id, answer.Members));
    }

    private static async Task<IResult> Members(string id, IGrainFactory grains, HttpContext http)
    {
        if (await grains.GetGrain<IDocuments>(ProgrammeKinds.Calendar).Read(id) is null)
        {
            return DocumentRoutes.Unknown(ProgrammeKinds.Calendar, id);
        }

        var given = Given.In(http);
        var after = given.Of(After) is { } text ? AssetOf(text, "after") : (AssetId?)null;
        var members = await grains.GetGrain<IProgrammes>(0).Members(id, after, given.Value(Limit) ?? DefaultLimit);
        return Results.Ok(new MembersShape(
            id, members.Total, [.. members.Items.Select(MemberShape.Of)], members.Next?.ToString(), members.Progress is { } progress ? ProgressShape.Of(progress, Tongue.Of(http.Request)) : null));
    }

    private static CalendarScope Scope(ScopeShape shape, bool release)
    {
        if (shape.Bbox is { } box && (box.Length != 4 || !box.All(double.IsFinite)))
        {
            throw JsonBody.Malformed("'bbox' is [west, south, east, north] in degrees.");
        }

        return new()
        {
            Kind = BodyReading.Required(shape.Kind, "kind"), Assets = shape.Assets is { } assets ? [.. assets.Select(a => AssetOf(a, "assets"))] : null,
            Authority = KeyOf(shape.Authority), District = KeyOf(shape.District), Tags = shape.Tags, Box = shape.Bbox, Release = release,
        };
    }

    private static AssetId AssetOf(string text, string name) =>
        text?.Split('/') is [var kind, var key] && AssetId.TryOf(kind, key, out var id) ? id : throw JsonBody.Malformed($"'{name}' names no asset: kind/key, such as luminaire/L-1.");

    private static Refusal Refused(AssignmentAnswer answer, string id) => answer.Outcome.Code switch
    {
        "unknown-document" => DocumentRoutes.Unknown(ProgrammeKinds.Calendar, id),
        "not-programmable" or "no-members" or "no-order" => new(StatusCodes.Status422UnprocessableEntity, answer.Outcome.Code!, [.. answer.Arguments]),
        _ => DocumentRoutes.Refused(new(answer.Outcome, null), ProgrammeKinds.Assignment, id, 0),
    };
}
