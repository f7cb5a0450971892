using System.Globalization;
using System.Text.Json;
using Beffroi.City;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>What an agent in the street reads before leaving the network, and sends when it is back.</summary>
internal static class FieldRoutes
{
    private const int MostOrders = 500;
    private const int Largest = 4 * 1024 * 1024;
    private const int Window = 32;
    private static readonly Parameter<string> Agent = Kinds.Text("agent", "Whose orders.", 100);
    private static readonly Parameter<string> Day = Kinds.Text("day", "Of that day, such as 2026-11-26; today unless told.", 10);

    public static void MapField(this IEndpointRouteBuilder api)
    {
        api.MapGet("/field/orders", Orders)
            .Says("fieldOrders", "What an agent has to do that day, with all that is needed without a network.")
            .Takes(Agent, Day).Produces<FieldDay>().Refuses();
        api.MapPost("/field/sync", Sync)
            .Says("fieldSync", "Appends what a phone kept while it had no network.", "One outcome for each entry; the same UUID is one entry however often it comes.")
            .Accepts<FieldDay>("application/json").Produces<FieldSynced>().Refuses(413, 415);
    }

    private static async Task<IResult> Orders(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (city, tongue, now) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request), Instant.From(time.GetUtcNow()));
        var given = Given.In(http);
        if (given.Of(Agent) is not { } agent)
        {
            throw Given.Refused("agent", Sentences.Say(tongue, "parameter.missing"));
        }

        var today = TimeZoneInfo.ConvertTime(now.ToDateTimeOffset(), Paris).Date;
        var day = given.Of(Day) is not { } text ? DateOnly.FromDateTime(today)
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var told) && told.Year is >= 1970 and < 2200 ? told
            : throw Given.Refused("day", Sentences.Say(tongue, "parameter.day", text));
        var page = await grains.GetGrain<IWorkDesk>(0).Find(new() { Now = now, Assignee = agent, States = WorkFilter.Open, Limit = MostOrders });
        var end = Instant.From(new DateTimeOffset(day.AddDays(1).ToDateTime(default), Paris.GetUtcOffset(day.AddDays(1).ToDateTime(default))));
        var own = page.Orders.Where(head => head.State is not WorkState.Controlled && (head.PlannedFor is not { } planned || planned.From < end || head.State >= WorkState.EnRoute)).ToArray();
        List<WorkShape> orders = [];
        foreach (var window in own.Chunk(Window))
        {
            orders.AddRange((await Task.WhenAll(window.Select(head => WorkRoutes.Whole(grains, city, head.Order, tongue)))).OfType<WorkShape>());
        }

        return Results.Ok(new FieldDay(agent, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), now, orders));
    }

    private static TimeZoneInfo Paris { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static async Task<IResult> Sync(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (city, tongue, now) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request), Instant.From(time.GetUtcNow()));
        var sent = FieldReading.Of(await JsonBody.Read(http, Largest), city, now);
        var outcomes = new FieldOutcome?[sent.Entries.Length];
        var placed = new List<(int At, long Order)>();
        for (var i = 0; i < sent.Entries.Length; i++)
        {
            // Orders are made first: what follows may belong to them, whatever place it has in the batch.
            outcomes[i] = sent.Entries[i] is { Draft: { } draft } ? await Make(grains, sent.Entries[i].Id, draft, tongue) : Faulty(sent.Entries[i], tongue);
        }

        for (var i = 0; i < sent.Entries.Length; i++)
        {
            if (outcomes[i] is null && await Find(grains, sent.Entries[i].Order!.Value) is { } order)
            {
                placed.Add((i, order));
            }

            outcomes[i] ??= placed.Exists(p => p.At == i) ? null : Refused(sent.Entries[i].Id, null, UnknownOrder(sent.Entries[i].Order!.Value), tongue);
        }

        await Task.WhenAll(placed.GroupBy(p => p.Order).Select(async group =>
        {
            var drafts = group.Select(p => sent.Entries[p.At].Entry!).ToArray();
            var done = await grains.GetGrain<IWorkOrder>(group.Key).Append(drafts);
            foreach (var (place, outcome) in group.Zip(done))
            {
                outcomes[place.At] = Told(sent.Entries[place.At].Id, outcome, tongue);
            }
        }));
        var named = outcomes.Select(o => o!.Order).OfType<long>().Distinct().ToArray();
        var orders = await Task.WhenAll(named.Select(order => WorkRoutes.Whole(grains, city, order, tongue)));
        return Results.Ok(new FieldSynced(now, Math.Round(sent.Behind.TotalSeconds, 1), outcomes!, [.. orders.OfType<WorkShape>()]));
    }

    private static async Task<FieldOutcome> Make(IGrainFactory grains, string? id, WorkDraft draft, Tongue tongue) =>
        Told(id, await grains.GetGrain<IWorkDesk>(0).Create(draft with { Client = id?.ToLowerInvariant() ?? "" }), tongue);

    /// <summary>The order of that number, or the one that was made under that id.</summary>
    private static async Task<long?> Find(IGrainFactory grains, JsonElement order) =>
        order.ValueKind == JsonValueKind.Number ? order.TryGetInt64(out var number) && number > 0 ? number : null
        : order.ValueKind == JsonValueKind.String && Guid.TryParseExact(order.GetString(), "D", out var client) ? await grains.GetGrain<IWorkDesk>(0).Named(client.ToString("D"))
        : null;

    private static Outcome UnknownOrder(JsonElement order) =>
        Outcome.Refused("unknown-work-order", $"There is no work order {order}.", "Send what makes it first, or read the orders again.");

    private static FieldOutcome Told(string? id, WorkOutcome outcome, Tongue tongue) =>
        outcome.Outcome.IsRefused ? Refused(id, outcome.Order, outcome.Outcome, tongue)
        : new(id, outcome.Conflict is not null ? "conflict" : outcome.Outcome.IsUnchanged ? "unchanged" : "taken", outcome.Order, null, WorkTelling.Conflict(outcome.Conflict, tongue));

    private static FieldOutcome Refused(string? id, long? order, Outcome outcome, Tongue tongue) => new(
        id, outcome.Code == "journal-stalled" ? "later" : "refused", order,
        new(outcome.Code!, Sentences.Told(tongue, outcome.Said, outcome.Sentence!), Sentences.Told(tongue, outcome.Advised, outcome.Advice!)), null);

    private static FieldOutcome? Faulty(FieldReading.Sent entry, Tongue tongue)
    {
        if (entry.Fault is not { } fault)
        {
            return null;
        }

        var problem = fault.In(tongue);
        return new(entry.Id, "refused", null, new("bad-entry", problem.Detail!, problem.Advice!), null);
    }
}
