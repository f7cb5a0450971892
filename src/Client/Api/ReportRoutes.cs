using System.Globalization;
using Beffroi.City;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Web;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>What citizens tell, anonymously, and what the desk makes of it.</summary>
internal static class ReportRoutes
{
    /// <summary>A report that is of no department.</summary>
    public const string Other = "other";

    private const int DefaultLimit = 100;

    /// <summary>Beyond the outlines of the territory by so many degrees nobody here can do anything.</summary>
    private const double Margin = 0.02;

    private static readonly Parameter<string> State = Kinds.Word("state", "Only those; received unless told.", "received", "accepted", "declined", "all");
    private static readonly Parameter<string> Kind = Kinds.Text("kind", "Key of a department, or other.", 100);
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many a page; 100 unless told.", 1, 1000);
    private static readonly Parameter<string> After = Kinds.Text("after", "Where the page begins: 'next' of the page before.", 40);

    public static void MapReports(this IEndpointRouteBuilder api)
    {
        api.MapPost("/reports", Tell)
            .Says("tellReport", "A citizen tells of something, anonymously.", "Nobody is asked for a name, an address or a telephone. Another of the same kind within 50 m and 7 days is the same.")
            .Accepts<ReportAsked>("application/json").Produces<ReportTaken>(StatusCodes.Status202Accepted).Refuses(413, 415, 422, 429);
        api.MapGet("/reports/{reference}", Read).Says("report", "What became of a report.").Produces<ReportTold>().Refuses(404);
        var work = api.MapGroup("/work");
        work.MapGet("/reports", List).Says("workReports", "Reports for the desk, newest first.").Takes(State, Kind, Limit, After).Produces<Page<ReportRow>>().Refuses();
        work.MapPost("/reports/{reference}/acts", Decide)
            .Says("decideReport", "Makes an order of a report, joins it to one, or declines it.").Accepts<ReportActAsked>("application/json").Produces<ReportDecided>().Refuses(404, 413, 415, 422);
    }

    private static ICitizenReports Reports(IGrainFactory grains) => grains.GetGrain<ICitizenReports>(0);

    private static Refusal Unprocessable(string code, params object?[] arguments) => new(StatusCodes.Status422UnprocessableEntity, code, arguments);

    private static async Task<IResult> Tell(IGrainFactory grains, CurrentCity current, ReportPace pace, HttpContext http)
    {
        var (city, tongue) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request));
        var asked = await BodyReading.Read<ReportAsked>(http);
        if (asked.Place is not [>= -180 and <= 180 and var longitude, >= -90 and <= 90 and var latitude])
        {
            return Unprocessable("no-place");
        }

        if (asked.Kind != Other && city.Catalogue.DepartmentIndex(asked.Kind ?? "") == byte.MaxValue)
        {
            return Unprocessable("bad-kind", asked.Kind);
        }

        if (city.Areas.Box is { } box && !new Box(box.West - Margin, box.South - Margin, box.East + Margin, box.North + Margin).Contains(longitude, latitude))
        {
            return Unprocessable("outside-territory");
        }

        var photo = Photo(asked.Photo);
        if (pace.Wait(http.Connection.RemoteIpAddress?.ToString() ?? "") is { } seconds)
        {
            return new Refusal(StatusCodes.Status429TooManyRequests, "too-many-reports", ReportPace.OfOne, (int)ReportPace.Window.TotalMinutes) { RetryAfterSeconds = seconds };
        }

        var (authority, district) = city.Areas.At(longitude, latitude);
        var asset = AssetId.TryParse(asked.Asset, null, out var id) && city.Assets.TryFind(id, out _) ? id : (AssetId?)null;
        var told = await Reports(grains).Tell(new(asked.Kind!, asked.Text ?? "", new(longitude, latitude), asset, photo, authority, district));
        if (told.Report is not { } report)
        {
            return WorkRoutes.Refused(told.Outcome);
        }

        var state = ReportTelling.StateOf(report, told.Work);
        return Results.Accepted($"{http.Request.Path}/{report.Reference}", new ReportTaken(report.Reference, state, told.Duplicate, ReportTelling.Sentence(told.Duplicate ? "duplicate" : state, tongue)));
    }

    private static WorkPhoto? Photo(ReportPhotoAsked? asked) => asked is null ? null
        : asked.Hash?.ToLowerInvariant() is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower) && (asked.Reference?.Length ?? 0) <= 500
            ? new(hash, DateTimeOffset.TryParse(asked.TakenAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Instant.From(at) : default, asked.Reference)
            : throw JsonBody.Malformed("'photo' is { hash: SHA-256 in 64 hexadecimal characters, reference }.");

    private static async Task<IResult> Read(string reference, IGrainFactory grains, HttpContext http) =>
        await Reports(grains).Read(reference.ToUpperInvariant()) is { Report: { } report } found
            ? Results.Ok(ReportTelling.Told(report, found.Work, Tongue.Of(http.Request)))
            : new Refusal(StatusCodes.Status404NotFound, "unknown-report", reference);

    private static async Task<IResult> List(IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var (city, tongue, given) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request), Given.In(http));
        var limit = given.Value(Limit) ?? DefaultLimit;
        var state = (given.Of(State) ?? "received") switch { "received" => ReportState.Received, "accepted" => ReportState.Accepted, "declined" => ReportState.Declined, _ => (ReportState?)null };
        var found = await Reports(grains).Find(new() { State = state, Kind = given.Of(Kind), After = given.Of(After), Limit = limit });
        var rows = await Task.WhenAll(found.Select(async report => ReportTelling.Row(report, report.Order is null ? null : (await Reports(grains).Read(report.Reference)).Work, city, tongue)));
        return Results.Ok(new Page<ReportRow>(rows, found.Length == limit ? found[^1].Reference : null));
    }

    private static async Task<IResult> Decide(string reference, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var (city, tongue) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request));
        var asked = await BodyReading.Read<ReportActAsked>(http);
        if (asked.Act is not ("accept" or "decline" or "join") || (asked.Act == "join" && asked.Order is null) || asked.Priority is < 1 or > 4
            || (asked.Asset is not null && !AssetId.TryParse(asked.Asset, null, out _)))
        {
            throw JsonBody.Malformed("'act' is accept, decline or join; join names an 'order'; 'priority' is 1 to 4; 'asset' an id such as luminaire/L-4471.");
        }

        var done = await Reports(grains).Decide(reference.ToUpperInvariant(), new(
            asked.Act != "decline", asked.Act == "join" ? asked.Order : null, asked.Title, (Priority)(asked.Priority ?? 0), asked.Asset is null ? null : AssetId.Parse(asked.Asset), new(asked.Author ?? "", asked.Reason)));
        return done.Outcome.Code == "unknown-report" ? new Refusal(StatusCodes.Status404NotFound, "unknown-report", reference)
            : done.Outcome.IsRefused ? Refusal.Of(done.Outcome)
            : Results.Ok(new ReportDecided("taken", ReportTelling.Row(done.Report!, done.Work, city, tongue)));
    }
}
