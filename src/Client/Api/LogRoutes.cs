using System.Globalization;
using System.Text;

using Beffroi.Alarms;
using Beffroi.City;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.ShiftLog;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The shift log (main courante): read, written, exported, and what a handover has to say.</summary>
internal static class LogRoutes
{
    private const int Default = 100;
    private const int MostExported = 10_000;
    private static readonly Parameter<Instant> From = Kinds.Moment("from", "Only entries from then on; the beginning unless told.");
    private static readonly Parameter<Instant> To = Kinds.Moment("to", "Only entries before; now unless told.");
    private static readonly Parameter<string> Words = Kinds.Text("q", "Part of the text or the author, without regard to case and accents.");
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many; 100 unless told.", 1, 1000);
    private static readonly Parameter<int> Before = Kinds.Whole("before", "Only entries with a lower number: 'next' of the page before.", 1, int.MaxValue);

    public static void MapLog(this IEndpointRouteBuilder api)
    {
        api.MapGet("/log", List)
            .Says("log", "Entries of the shift log, newest first, each chained to the one before by its hash.")
            .Takes(From, To, Words, Limit, Before).Produces<Page<LogRow>>().Refuses();
        api.MapGet("/log.csv", Export)
            .Says("exportLog", "The same as a table, oldest first, 10,000 entries at most.", "With numbers and hashes: whoever has it can check the chain.")
            .Takes(From, To, Words).Refuses();
        api.MapPost("/log", Write)
            .Says("writeLog", "Writes an entry. None is ever changed: what was wrong is corrected by another.", "Answers after the commit.")
            .Accepts<LogRequest>("application/json").Produces<LogRow>(StatusCodes.Status201Created).Refuses(413, 415, 422);
        api.MapGet("/log/handover", Handover)
            .Says("handover", "What the next watch has to know: what is in hand, shelved and out of service now, and since when it was last handed over.")
            .Produces<HandoverShape>().Refuses();
        api.MapGet("/log/check", async (IGrainFactory grains) => Results.Ok(new LogCheckShape(await grains.GetGrain<IShiftLog>(0).FirstBreak())))
            .Says("checkLog", "The number of the first entry that does not follow from those before it; null when the chain is whole.")
            .Produces<LogCheckShape>().Refuses();
    }

    private static async Task<IResult> List(IGrainFactory grains, HttpContext http)
    {
        var given = Given.In(http);
        var limit = given.Value(Limit) ?? Default;
        var entries = await grains.GetGrain<IShiftLog>(0).Read(Filter(given) with { Before = given.Value(Before), Limit = limit });
        return Results.Ok(new Page<LogRow>([.. entries.Select(LogRow.Of)], entries.Length == limit ? entries[^1].Number.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static async Task<IResult> Export(IGrainFactory grains, HttpContext http)
    {
        var entries = await grains.GetGrain<IShiftLog>(0).Read(Filter(Given.In(http)) with { Limit = MostExported });
        var table = new StringBuilder("\uFEFFnumber;at;author;type;text;longitude;latitude;links;corrects;hash\r\n");
        foreach (var entry in entries.Reverse())
        {
            table.Append(LogTable.Line(entry));
        }

        return Results.File(Encoding.UTF8.GetBytes(table.ToString()), "text/csv; charset=utf-8", "main-courante.csv");
    }

    private static async Task<IResult> Write(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<LogRequest>(http);
        var type = BodyReading.Required(asked.Type, "type");
        if (!LogTypes.Written.Contains(type) || asked.Place is { Length: not 2 } || asked.Links?.Any(link => link.Kind is null || link.Id is null) == true)
        {
            throw JsonBody.Malformed($"'type' is one of {string.Join(", ", LogTypes.Written)}; 'place' is [longitude, latitude]; 'links' are of {{ kind, id }}.");
        }

        var done = await grains.GetGrain<IShiftLog>(0).Write(new(
            asked.Author ?? "", type, BodyReading.Required(asked.Text, "text"), asked.Place is [var longitude, var latitude] ? new(longitude, latitude) : null,
            [.. (asked.Links ?? []).Select(link => new LogLink(link.Kind!, link.Id!))], asked.Corrects));
        return done.Entry is { } entry
            ? Results.Json(LogRow.Of(entry), statusCode: StatusCodes.Status201Created)
            : Refusal.Of(done.Outcome);
    }

    private static async Task<IResult> Handover(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (city, tongue) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request));
        var now = Instant.From(time.GetUtcNow());
        var log = grains.GetGrain<IShiftLog>(0);
        var last = (await log.Read(new() { Type = LogTypes.Handover, Limit = 1 })).SingleOrDefault();
        async Task<AlarmRow[]> Of(params AlarmState[] states) =>
            [.. (await grains.GetGrain<IAlarms>(0).Find(new() { States = states, Limit = 1000 })).Select(alarm => AlarmTelling.Row(alarm, now, city, tongue))];
        var entries = await log.Read(new() { From = last?.At, Limit = 500 });
        return Results.Ok(new HandoverShape(
            last?.At, await Of(AlarmFilter.InHand), await Of(AlarmState.Shelved), await Of(AlarmState.OutOfService), [.. entries.Where(entry => entry.Number != last?.Number).Select(LogRow.Of)]));
    }

    private static LogFilter Filter(Given given) => new() { From = given.Value(From), To = given.Value(To), Text = given.Of(Words) };
}
