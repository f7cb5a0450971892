using Beffroi.City;
using Beffroi.Documents;
using Beffroi.Geography;
using Beffroi.Indicators;
using Beffroi.Language;
using Beffroi.Live;
using Beffroi.Parameters;
using Beffroi.Past;
using Beffroi.Refusals;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Departments: what they are judged by, how they stand, what their screens have of their own.</summary>
internal static class DepartmentRoutes
{
    private static readonly Parameter<string> Node = Kinds.Text("node", "The place: territory (unless told), authority/a or district/d.", 200);
    private static readonly Parameter<string> Period = Kinds.Word("period", "Since midnight (unless told), seven days, thirty days, twelve months; all with today.", "today", "7d", "30d", "12m");

    public static void MapDepartments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/departments/{key}", Read)
            .Says("department", "A department: its indicators with targets, the sections of its screen.").Produces<DepartmentDetail>().Refuses(404);
        api.MapGet("/departments/{key}/indicators", Indicators)
            .Says("indicators", "A department's indicators at a place and at the places within it, over a period.", "Each with coverage and quality; a figure of which nothing is known is null.")
            .Takes(Node, Period, PastParameters.At).Produces<IndicatorsShape>().Refuses(404, 503);
        api.MapGet("/departments/{key}/sections/{code}", Section)
            .Says("departmentSection", "What a section of a department's screen shows: by hours of the last seven days, or asset by asset over the period, 1,000 at most, the worst first; of a register what each asset says now.")
            .Takes(Node, Period, PastParameters.At).Produces<SectionData>().Refuses(404, 503);
        api.MapPut("/departments/{key}/targets", Put)
            .Says("putTargets", "Keeps the next version of a department's targets; one that is left out is the program's own, null is none.")
            .Accepts<TargetsRequest>("application/json").Produces<TargetsWritten>().Refuses(404, 409, 413, 415, 422);
    }

    private static async Task<IResult> Read(string key, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        return Results.Ok(DepartmentTelling.Of(Find(city, key), await Targets(grains, key), Tongue.Of(http.Request)));
    }

    private static async Task<IResult> Indicators(string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        var (entry, place, period) = (Find(city, key), PlaceOf(city, http), PeriodOf(http));
        NodeId[] places = [place, .. Within(city, place)];
        var tongue = Tongue.Of(http.Request);
        var indicators = grains.GetGrain<IIndicators>(key);
        var report = await (PastParameters.Read(Given.In(http), time, tongue) is { } at ? indicators.ReadAt(places, period, at) : indicators.Read(places, period)) ?? throw WorkedOut();
        var targets = await Targets(grains, key);
        return Results.Ok(new IndicatorsShape(key, Given.In(http).Of(Period) ?? "today", report.Edges[0], report.Edges[^1], report.Edges,
            [.. report.Places.Select(each => DepartmentTelling.Of(each, entry, targets, period, each.Place == place, city, tongue))]));
    }

    private static async Task<IResult> Section(string key, string code, IGrainFactory grains, CurrentCity current, LiveTable live, TimeProvider time, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        if (Find(city, key).Sections.FirstOrDefault(section => section.Code == code) is not { } section)
        {
            return new Refusal(StatusCodes.Status404NotFound, "unknown-section", code, key);
        }

        var at = PastParameters.Read(Given.In(http), time, Tongue.Of(http.Request));
        if (section.Form == RegisterRows.Form)
        {
            if (at is not null)
            {
                throw Given.Refused(PastParameters.At.Name, Sentences.Say(Tongue.Of(http.Request), "parameter.present"));
            }

            return Results.Ok(await RegisterRows.Read(section, PlaceOf(city, http), grains, city, live));
        }

        var (indicators, place, period) = (grains.GetGrain<IIndicators>(key), PlaceOf(city, http), PeriodOf(http));
        var report = await (at is { } then ? indicators.SectionAt(code, place, period, then) : indicators.Section(code, place, period)) ?? throw WorkedOut();
        return Results.Ok(DepartmentTelling.Of(code, report, asset => city.Assets.TryFind(asset, out var row) ? (int)AssetTelling.Worst(live[row.Ordinal]) : 0));
    }

    private static async Task<IResult> Put(string key, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var entry = Find(await current.Read(http.RequestAborted), key);
        var asked = await BodyReading.Read<TargetsRequest>(http);
        var targets = BodyReading.Required(asked.Targets, "targets");
        if (targets.FirstOrDefault(pair => entry.Indicators.All(row => row.Code != pair.Key)).Key is { } unknown)
        {
            return new Refusal(StatusCodes.Status422UnprocessableEntity, "unknown-indicator", unknown, string.Join(", ", entry.Indicators.Select(row => row.Code)));
        }

        var done = await grains.GetGrain<IDocuments>(TargetsText.Kind).Put(key, TargetsText.Write(targets), asked.Version, new(asked.Author ?? "", asked.Reason));
        return done.Outcome.IsRefused
            ? DocumentRoutes.Refused(done, TargetsText.Kind, key, asked.Version)
            : Results.Ok(new TargetsWritten(done.Head!.Number, done.Outcome.IsUnchanged ? "unchanged" : "taken"));
    }

    private static async Task<TargetsShape?> Targets(IGrainFactory grains, string key)
    {
        var documents = grains.GetGrain<IDocuments>(TargetsText.Kind);
        return await documents.Read(key) is { Head: { Withdrawn: false } head } document
            ? new(TargetsText.Read(document.Text), head.Number, head.At, head.Author, head.Reason, [.. (await documents.Versions(key)).Select(TextVersion.Of)])
            : null;
    }

    private static DepartmentEntry Find(CityIndex city, string key) =>
        Array.Find(city.Catalogue.Document.Departments, entry => entry.Key == key)
            ?? throw new RefusedException(new(StatusCodes.Status404NotFound, "unknown-department", key, string.Join(", ", city.Catalogue.Document.Departments.Select(entry => entry.Key))));

    private static NodeId PlaceOf(CityIndex city, HttpContext http) => Given.In(http).Of(Node) is not { } text ? NodeId.Territory
        : TotalsRoutes.Known(text, city) is var node && (node == NodeId.Territory || (node.Text.Split('/') is [not "department", _])) ? node
        : throw new RefusedException(new(StatusCodes.Status404NotFound, "unknown-node", text));

    private static IndicatorPeriod PeriodOf(HttpContext http) => Given.In(http).Of(Period) switch
    {
        "7d" => IndicatorPeriod.Week,
        "30d" => IndicatorPeriod.Month,
        "12m" => IndicatorPeriod.Year,
        _ => IndicatorPeriod.Today,
    };

    /// <summary>The districts of the territory, or of an authority.</summary>
    private static IEnumerable<NodeId> Within(CityIndex city, NodeId place) => city.Areas.Rows
        .Where(row => row.Area.Level == AreaLevel.District && (place == NodeId.Territory || place == NodeId.Authority(row.Area.Authority ?? "")))
        .Select(row => NodeId.District(row.Area.Key));

    private static RefusedException WorkedOut() => new(new(StatusCodes.Status503ServiceUnavailable, "being-worked-out") { RetryAfterSeconds = 5 });
}
