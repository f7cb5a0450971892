using Beffroi.City;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Past;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>Work orders: asked for, found, written on.</summary>
internal static class WorkRoutes
{
    public static void MapWork(this IEndpointRouteBuilder api)
    {
        var work = api.MapGroup("/work");
        work.MapGet("/orders", List)
            .Says("workOrders", "Work orders, the most urgent first, and how many there are in each state.")
            .Takes([.. WorkParameters.All, PastParameters.At]).Produces<WorkList>().Refuses();
        work.MapPost("/orders", Create)
            .Says("createWorkOrder", "Asks for work to be done.", "The same clientId is the same order; of an alarm there is one open order. Answers after the commit.")
            .Accepts<WorkShape>("application/json").Produces<WorkTaken>(StatusCodes.Status201Created).Produces<WorkTaken>().Refuses(413, 415, 422);
        work.MapGet("/orders/{id:long}", Read)
            .Says("workOrder", "A work order, whole: its story, clocks, lock and proof.")
            .Takes(PastParameters.At)
            .Produces<WorkShape>().Produces(StatusCodes.Status304NotModified).Refuses(404);
        work.MapPost("/orders/{id:long}/entries", Write)
            .Says("writeWorkEntry", "Writes on an order as somebody who sees it.", "What cannot be is refused. Answers after the commit.")
            .Accepts<WorkEntryShape>("application/json").Produces<WorkTaken>().Refuses(404, 409, 413, 415, 422);
        work.MapGet("/settings", Settings)
            .Says("workSettings", "States and their steps, priorities with their clocks, reasons to suspend: what a phone must know without a network.")
            .Produces<WorkSettingsShape>().Refuses();
        api.MapGet("/assets/{kind}/{key}/work", OfAsset)
            .Says("assetWork", "Work orders of an asset, open ones first.")
            .Takes(WorkParameters.State, WorkParameters.Limit, WorkParameters.After, PastParameters.At).Produces<AssetWork>().Refuses(404);
    }

    public static Refusal Unknown(long id) => new(StatusCodes.Status404NotFound, "unknown-work-order", id);

    /// <summary>An order with what is known of its asset; null when there is no such order.</summary>
    public static async Task<WorkShape?> Whole(IGrainFactory grains, CityIndex city, long id, Tongue tongue) =>
        await grains.GetGrain<IWorkOrder>(id).Read() is { } order ? WorkTelling.Whole(order, await View(grains, city, order.Head), city, tongue) : null;

    /// <summary>What the twin refused, with the status that it has here.</summary>
    public static Refusal Refused(Outcome outcome) => Refusal.Of(outcome, outcome.Code switch
    {
        "unknown-work-order" => StatusCodes.Status404NotFound,
        "version-conflict" => StatusCodes.Status409Conflict,
        "journal-stalled" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    private static async Task<AssetView?> View(IGrainFactory grains, CityIndex city, WorkHead head) =>
        head.Subject.Asset is { } asset && city.Catalogue.Kind(asset.Kind) is not null ? await grains.Asset(asset).View() : null;

    private static async Task<AssetView?> PastView(IGrainFactory grains, CityIndex city, WorkHead head, Instant at) =>
        head.Subject.Asset is { } asset && city.Catalogue.Kind(asset.Kind) is not null ? await grains.Past(at).View(asset, at) : null;

    private static async Task<IResult> List(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (city, tongue, now) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request), Instant.From(time.GetUtcNow()));
        var filter = WorkParameters.Filter(Given.In(http), now);
        var desk = grains.GetGrain<IWorkDesk>(0);
        var at = PastParameters.Read(Given.In(http), time, tongue);
        now = at ?? now;
        var (page, counts) = at is { } then ? await desk.FindAt(filter with { Now = then }, then) : (await desk.Find(filter), await desk.Count(filter));
        var states = filter.States ?? Enum.GetValues<WorkState>();
        return Results.Ok(new WorkList(
            [.. page.Orders.Select(head => WorkTelling.Row(head, now, city, tongue))], page.Next,
            filter.Late is null && filter.OnSite is null ? states.Sum(state => counts.States.GetValueOrDefault(state)) : null,
            new(WorkWords.States.ToDictionary(word => word, word => counts.States.GetValueOrDefault(WorkWords.StateOf(word)!.Value)), counts.Late, counts.OnSite)));
    }

    private static async Task<IResult> Create(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (city, tongue) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request));
        var draft = WorkReading.Of(await JsonBody.Read(http, JsonBody.Small), city, Instant.From(time.GetUtcNow()));
        var made = await grains.GetGrain<IWorkDesk>(0).Create(draft);
        if (made.Outcome.IsRefused)
        {
            return Refused(made.Outcome);
        }

        var shape = await Whole(grains, city, made.Order!.Value, tongue);
        return made.Outcome.IsUnchanged ? Results.Ok(new WorkTaken("unchanged", shape!)) : Results.Created($"{http.Request.Path}/{made.Order}", new WorkTaken("taken", shape!));
    }

    private static async Task<IResult> Read(long id, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (city, tongue) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request));
        var (grain, at) = (grains.GetGrain<IWorkOrder>(id), PastParameters.Read(Given.In(http), time, tongue));
        if (await (at is { } then ? grain.ReadAt(then) : grain.Read()) is not { } order)
        {
            return Unknown(id);
        }

        var tag = $"\"{order.Head.Version}-{tongue.Code}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        return http.Request.Headers.IfNoneMatch == tag
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Ok(WorkTelling.Whole(order, at is null ? await View(grains, city, order.Head) : await PastView(grains, city, order.Head, at.Value), city, tongue));
    }

    private static async Task<IResult> Write(long id, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var (city, tongue) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request));
        var (draft, version) = WorkEntryReading.Of(await JsonBody.Read(http, JsonBody.Small));
        var done = await grains.GetGrain<IWorkOrder>(id).Write(draft, version);
        return done.Outcome.IsRefused ? Refused(done.Outcome) : Results.Ok(new WorkTaken(done.Outcome.IsUnchanged ? "unchanged" : "taken", (await Whole(grains, city, id, tongue))!));
    }

    private static async Task<IResult> Settings(IGrainFactory grains, CurrentCity current, HttpContext http) => Results.Ok(
        WorkTelling.Settings(await grains.GetGrain<IWorkDesk>(0).Settings(), await current.Read(http.RequestAborted), Tongue.Of(http.Request)));

    private static async Task<IResult> OfAsset(string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (city, tongue, now) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request), Instant.From(time.GetUtcNow()));
        var (_, id) = AssetRoutes.Find(city, kind, key);
        if (!await AssetRoutes.Exists(grains, city, id))
        {
            return AssetRoutes.UnknownAsset(id);
        }

        var given = Given.In(http);
        var filter = new WorkFilter
        {
            Now = now, Asset = id, States = given.Of(WorkParameters.State) is null ? null : WorkParameters.States(given),
            Limit = given.Value(WorkParameters.Limit) ?? WorkParameters.DefaultLimit, After = given.Of(WorkParameters.After),
        };
        var at = PastParameters.Read(given, time, tongue);
        var desk = grains.GetGrain<IWorkDesk>(0);
        var page = at is { } then ? (await desk.FindAt(filter with { Now = then }, then)).Page : await desk.Find(filter);
        now = at ?? now;
        var onSite = Array.Find(page.Orders, head => head.OnSite.Length > 0);
        return Results.Ok(new AssetWork(
            [.. page.Orders.Select(head => WorkTelling.Row(head, now, city, tongue))], page.Next, onSite is null ? null : WorkTelling.Lock(onSite, null, tongue)));
    }
}
