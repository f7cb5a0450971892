using System.Text.Json;
using Beffroi.City;
using Beffroi.Control;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;
using Microsoft.Extensions.Options;

namespace Beffroi.Api;

/// <summary>Commands to many assets at once, with progress for each.</summary>
internal static class CommandGroupRoutes
{
    private const int DefaultLimit = 100;
    private const int Window = 64;
    private static readonly Parameter<string> State = Kinds.Word("state", "Only members in that state; all unless told.", [.. ControlWords.States, "standing"]);
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many a page; 100 unless told.", 1, 1000);
    private static readonly Parameter<string> After = Kinds.Text("after", "Where the page begins: 'next' of the page before.", 150);

    public static void MapCommandGroups(this IEndpointRouteBuilder api)
    {
        api.MapPost("/command-groups", Start)
            .Says("commandGroup", "Commands many assets of one kind, or tells who would be meant.", "Answers once the group is durable; its members are asked behind that.")
            .Accepts<CommandGroupAsked>("application/json")
            .Produces<CommandGroupTaken>(StatusCodes.Status202Accepted)
            .Produces<CommandGroupPreview>()
            .Refuses(403, 404, 413, 415, 422);
        api.MapGet("/command-groups/{id}", async (string id, IGrainFactory grains) => await grains.GetGrain<ICommandGroup>(id).Read() is { } progress
                ? Results.Ok(CommandGroupShape.Of(progress))
                : Unknown(id))
            .Says("commandGroupProgress", "How far a command to many assets has come.")
            .Produces<CommandGroupShape>()
            .Refuses(404);
        api.MapGet("/command-groups/{id}/members", Members)
            .Says("commandGroupMembers", "Each member with its state and order, in pages.")
            .Takes(State, Limit, After)
            .Produces<Page<GroupMemberShape>>()
            .Refuses(404);
        api.MapPost("/command-groups/{id}/relinquish", Relinquish)
            .Says("relinquishGroup", "Takes the group's entry out of every member's stack.")
            .Accepts<RelinquishShape>("application/json")
            .Produces<CommandGroupTaken>(StatusCodes.Status202Accepted)
            .Refuses(404, 413, 415, 422);
    }

    private static Refusal Unknown(string id) => new(StatusCodes.Status404NotFound, "unknown-group", id);

    private static async Task<IResult> Start(IGrainFactory grains, CurrentCity current, TimeProvider time, IOptions<ApiOptions> options, HttpContext http)
    {
        var body = await JsonBody.Read(http, 4 * JsonBody.Small);
        var city = await current.Read(http.RequestAborted);
        var key = ScopeReading.KindOf(body);
        var kind = city.Catalogue.Kind(key) ?? throw new RefusedException(AssetRoutes.UnknownKind(city, key));
        var now = Instant.From(time.GetUtcNow());
        var request = CommandReading.SetMany(body, kind, now);
        if (ControlRoutes.NotAllowed(request, options.Value) is { } refusal)
        {
            return refusal;
        }

        request = request with { Source = $"group/{request.Id}", Group = request.Id };
        var members = await ScopeReading.Members(body, key, grains, ICommandGroup.MostMembers);
        if (members.Length is 0 or > ICommandGroup.MostMembers)
        {
            return members.Length == 0 ? new Refusal(StatusCodes.Status422UnprocessableEntity, "empty-scope", key)
                : new Refusal(StatusCodes.Status422UnprocessableEntity, "too-many-members", members.Length, ICommandGroup.MostMembers);
        }

        var (refused, tongue) = (await Refused(members, request, grains), Tongue.Of(http.Request));
        if (body.TryGetProperty("preview", out var preview) && preview.ValueKind == JsonValueKind.True)
        {
            return Results.Ok(new CommandGroupPreview(members.Length, [.. refused.Select(r => MemberRefusalShape.Of(r.Member, r.Outcome, tongue))]));
        }

        // What every member would refuse is the command's own fault: nothing of it is begun.
        if (refused.Length == members.Length)
        {
            return Refusal.Of(refused[0].Outcome);
        }

        await grains.GetGrain<ICommandGroup>(request.Id).Start(new() { Id = request.Id, At = now, Request = request, Members = members });
        return Results.Accepted($"/api/v1/command-groups/{request.Id}", new CommandGroupTaken(request.Id, members.Length));
    }

    // Asked of the assets themselves: each knows what it would say, and does not do it.
    private static async Task<(AssetId Member, Outcome Outcome)[]> Refused(AssetId[] members, CommandRequest request, IGrainFactory grains)
    {
        List<(AssetId, Outcome)> refused = [];
        foreach (var window in members.Chunk(Window))
        {
            var outcomes = await Task.WhenAll(window.Select(member => grains.Asset(member).Try(request)));
            refused.AddRange(window.Zip(outcomes).Where(m => m.Second.IsRefused));
        }

        return [.. refused];
    }

    private static async Task<IResult> Members(string id, IGrainFactory grains, HttpContext http)
    {
        if (await grains.GetGrain<ICommandGroup>(id).Read() is not { Group: var group })
        {
            return Unknown(id);
        }

        var given = Given.In(http);
        var (state, limit, after) = (given.Of(State), given.Value(Limit) ?? DefaultLimit, given.Of(After));
        var refused = group.Refused.ToDictionary(r => r.Asset);
        List<GroupMemberShape> items = [];
        var next = after is null ? 0 : Array.FindIndex(group.Members, m => string.CompareOrdinal(m.ToString(), after) > 0);
        for (; next >= 0 && next < group.Members.Length && items.Count < limit; next += 64)
        {
            var window = group.Members.Skip(next).Take(64);
            var found = await Task.WhenAll(window.Select(m => Member(m, group, refused, grains, Tongue.Of(http.Request))));
            items.AddRange(found.Where(m => state is null || m.State == state));
        }

        var more = items.Count > limit || (next >= 0 && next < group.Members.Length);
        var page = items.Take(limit).ToArray();
        return Results.Ok(new Page<GroupMemberShape>(page, more && page.Length > 0 ? page[^1].Asset : null, group.Members.Length));
    }

    private static async Task<GroupMemberShape> Member(AssetId asset, CommandGroup group, Dictionary<AssetId, MemberRefusal> refused, IGrainFactory grains, Tongue tongue)
    {
        if (refused.TryGetValue(asset, out var refusal))
        {
            return new(asset.ToString(), "refused", null, refusal.Code, Sentences.Told(tongue, refusal.Said, refusal.Sentence));
        }

        var found = await grains.GetGrain<IOrders>(0).Find(new(Asset: asset, Group: group.Id, Limit: 1));
        return found is [var entry] ? new(asset.ToString(), ControlWords.Of(entry.Order.State), OrderShape.Of(entry.Order, tongue), null, null)
            : new(asset.ToString(), group.Asked ? "standing" : "requested", null, null, null);
    }

    private static async Task<IResult> Relinquish(string id, IGrainFactory grains, HttpContext http)
    {
        var request = CommandReading.Relinquish(await JsonBody.Read(http, JsonBody.Small));
        return string.IsNullOrWhiteSpace(request.Cause.Author) ? Refusal.Of(Outcome.Refused("no-author", "A command needs an author.", "Say who commands."))
            : string.IsNullOrWhiteSpace(request.Cause.Reason) ? Refusal.Of(Outcome.Refused("no-reason", "A command needs a reason.", "Say why."))
            : await grains.GetGrain<ICommandGroup>(id).Relinquish(request.Cause)
                ? Results.Accepted($"/api/v1/command-groups/{id}", new CommandGroupTaken(id, (await grains.GetGrain<ICommandGroup>(id).Read())!.Group.Members.Length))
                : Unknown(id);
    }
}
