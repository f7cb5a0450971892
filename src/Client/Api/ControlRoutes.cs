using Beffroi.City;
using Beffroi.Control;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Past;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;
using Microsoft.Extensions.Options;

namespace Beffroi.Api;

/// <summary>What can be commanded, how it stands, and commanding it.</summary>
internal static class ControlRoutes
{
    private const int DefaultLimit = 100;
    private static readonly Parameter<string> State = Kinds.Word("state", "open, ended, or one state; all unless told.", ["open", "ended", .. ControlWords.States]);
    private static readonly Parameter<string> Asset = Kinds.Text("asset", "Of that asset only: kind/key.", 150);
    private static readonly Parameter<string> Group = Kinds.Text("group", "Of that group only.", 100);
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many a page; 100 unless told.", 1, 1000);
    private static readonly Parameter<string> After = Kinds.Text("after", "Where the page begins: 'next' of the page before.", 100);

    public static void MapControl(this IEndpointRouteBuilder api)
    {
        api.MapGet("/assets/{kind}/{key}/control", Read)
            .Says("control", "What can be commanded of an asset: layers, priority stack, orders; now, or as it was known at an instant.")
            .Takes(PastParameters.At)
            .Produces<ControlsShape>()
            .Refuses(404);
        api.MapPost("/assets/{kind}/{key}/commands", Command)
            .Says("command", "Writes an entry into a priority stack.", "Answers after the commit. What follows of it is seen at /control and /commands. The same id again changes nothing.")
            .Accepts<CommandShape>("application/json")
            .Produces<CommandTaken>(StatusCodes.Status202Accepted)
            .Refuses(404, 413, 415, 422);
        api.MapPost("/assets/{kind}/{key}/commands/relinquish", Relinquish)
            .Says("relinquish", "Takes entries out of a priority stack: what is below shows through.")
            .Accepts<RelinquishShape>("application/json")
            .Produces<CommandTaken>(StatusCodes.Status202Accepted)
            .Refuses(404, 413, 415, 422);
        api.MapGet("/commands", List)
            .Says("commands", "Orders to devices, newest first, in pages.")
            .Takes(State, Asset, Group, Limit, After)
            .Produces<Page<OrderShape>>()
            .Refuses();
        api.MapGet("/commands/{id}", One)
            .Says("order", "One order, by its own id or that of the command behind it.")
            .Produces<OrderShape>()
            .Refuses(404);
    }

    private static async Task<IResult> Read(string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (entry, id) = await Find(kind, key, grains, current, http);
        if (PastParameters.Read(Given.In(http), time, Tongue.Of(http.Request)) is { } at)
        {
            return await grains.Past(at).Controls(id, at) is { } then ? Results.Ok(ControlTelling.Of(entry, then, Tongue.Of(http.Request))) : AssetRoutes.NotRecorded(id);
        }

        return await grains.Asset(id).Controls() is { } controls
            ? Results.Ok(ControlTelling.Of(entry, controls, Tongue.Of(http.Request)))
            : AssetRoutes.UnknownAsset(id);
    }

    private static async Task<IResult> Command(
        string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, IOptions<ApiOptions> options, HttpContext http)
    {
        var (entry, id) = await Find(kind, key, grains, current, http);
        var request = CommandReading.Set(await JsonBody.Read(http, JsonBody.Small), entry, Instant.From(time.GetUtcNow()));
        if (NotAllowed(request, options.Value) is { } refusal)
        {
            return refusal;
        }

        var outcome = (await grains.Asset(id).Command([request]))[0];
        if (outcome.IsRefused)
        {
            return Refusal.Of(outcome);
        }

        var target = Array.Find((await grains.Asset(id).Controls())?.Controls ?? [], c => c.Control == request.Control)?.Target;
        return Results.Accepted(null, new CommandTaken(request.Id, outcome.IsUnchanged ? "unchanged" : "taken", target?.Command == request.Id));
    }

    /// <summary>The slot safety is for those the setting names, until there are roles.</summary>
    public static Refusal? NotAllowed(CommandRequest request, ApiOptions options) =>
        request.Slot == ControlSlot.Safety && !options.SafetyAuthors.Contains(request.Cause.Author, StringComparer.Ordinal)
            ? new(StatusCodes.Status403Forbidden, "not-for-safety", request.Cause.Author)
            : null;

    private static async Task<IResult> Relinquish(string kind, string key, IGrainFactory grains, CurrentCity current, IOptions<ApiOptions> options, HttpContext http)
    {
        var (_, id) = await Find(kind, key, grains, current, http);
        var request = CommandReading.Relinquish(await JsonBody.Read(http, JsonBody.Small));
        if (NotAllowed(request, options.Value) is { } refusal)
        {
            return refusal;
        }

        var entries = Array.Find((await grains.Asset(id).Controls())?.Controls ?? [], c => c.Control == request.Control)?.Entries ?? [];
        var sources = request.Source.Length > 0 ? [request.Source] : entries.Where(e => e.Slot == request.Slot).Select(e => e.Source).DefaultIfEmpty(request.Cause.Author).ToArray();
        var outcomes = await grains.Asset(id).Command([.. sources.Select((source, i) => request with { Id = i == 0 ? request.Id : $"{request.Id}-{i}", Source = source })]);
        return Array.Find(outcomes, o => o.IsRefused) is { } refused
            ? Refusal.Of(refused)
            : Results.Accepted(null, new CommandTaken(request.Id, Array.TrueForAll(outcomes, o => o.IsUnchanged) ? "unchanged" : "taken", false));
    }

    private static async Task<IResult> List(IGrainFactory grains, HttpContext http)
    {
        var given = Given.In(http);
        var limit = given.Value(Limit) ?? DefaultLimit;
        AssetId? asset = given.Of(Asset) is not { } named ? null
            : AssetId.TryParse(named, null, out var id) ? id
            : throw new RefusedException(new(StatusCodes.Status400BadRequest, "bad-id", named, ""));
        var state = given.Of(State);
        var found = await grains.GetGrain<IOrders>(0).Find(new(
            state is "open" or "ended" ? state == "open" : null, ControlWords.StateOf(state), asset, given.Of(Group), null, given.Of(After), limit));
        var tongue = Tongue.Of(http.Request);
        return Results.Ok(new Page<OrderShape>([.. found.Select(entry => OrderShape.Of(entry, tongue))], found.Length == limit ? found[^1].Order.Id : null));
    }

    private static async Task<IResult> One(string id, IGrainFactory grains, HttpContext http) =>
        await grains.GetGrain<IOrders>(0).Find(new(Id: id, Limit: 1)) is [var found, ..]
            ? Results.Ok(OrderShape.Of(found, Tongue.Of(http.Request)))
            : new Refusal(StatusCodes.Status404NotFound, "unknown-order", id);

    private static async Task<(KindEntry Kind, AssetId Id)> Find(string kind, string key, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        var (entry, id) = AssetRoutes.Find(city, kind, key);
        return await AssetRoutes.Exists(grains, city, id) ? (entry, id) : throw new RefusedException(AssetRoutes.UnknownAsset(id));
    }
}
