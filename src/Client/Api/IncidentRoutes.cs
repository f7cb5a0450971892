using System.Globalization;

using Beffroi.Alarms;
using Beffroi.City;
using Beffroi.Incidents;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Past;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Incidents: alarms of several departments that belong together. Persons merge and split them; all they do is kept in the incident's story.</summary>
internal static class IncidentRoutes
{
    private const int Default = 100;
    private const int Chunk = 1_000;
    private const int MostAlarms = 1_000;
    private const int MostOthers = 100;
    private static readonly Parameter<string> State = Kinds.Word("state", "Which of them; open unless told.", "open", "ended", "all");
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many; 100 unless told.", 1, 1_000);
    private static readonly Parameter<int> Before = Kinds.Whole("after", "Only incidents with a lower number: 'next' of the page before.", 1, int.MaxValue);

    public static void MapIncidents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents", List)
            .Says("incidents", "Incidents, newest first, in pages.").Takes(State, AssetParameters.Department, AssetParameters.Authority, Limit, Before, PastParameters.At).Produces<Page<IncidentShape>>().Refuses();
        api.MapGet("/incidents/{number:long}", Read)
            .Says("incident", "One incident: its alarms and why they belong together, its story, what it might be merged with.").Takes(PastParameters.At).Produces<IncidentDetail>().Refuses(404);
        api.MapPost("/incidents/{number:long}/merge", Merge)
            .Says("mergeIncidents", "Puts the alarms of others into one; the others end and lead to it.", "Answers after the commit.")
            .Accepts<IncidentMergeRequest>("application/json").Produces<IncidentDetail>().Refuses(404, 413, 415, 422);
        api.MapPost("/incidents/{number:long}/split", Split)
            .Says("splitIncident", "Takes alarms out, together as an incident of their own when there are several; the twin does not put them back.", "Answers after the commit.")
            .Accepts<IncidentSplitRequest>("application/json").Produces<IncidentDetail>().Refuses(404, 413, 415, 422);
        api.MapPost("/incidents/{number:long}/notes", Note)
            .Says("noteIncident", "Adds a note to an incident's story.").Accepts<IncidentNoteRequest>("application/json").Produces<IncidentDetail>().Refuses(404, 413, 415, 422);
    }

    private static async Task<IResult> List(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var given = Given.In(http);
        var telling = new IncidentTelling(await current.Read(http.RequestAborted), Tongue.Of(http.Request));
        var (limit, before) = (given.Value(Limit) ?? Default, (long?)given.Value(Before));
        bool? open = given.Of(State) switch { "ended" => false, "all" => null, _ => true };
        var at = PastParameters.Read(given, time, Tongue.Of(http.Request));
        var rows = new List<Incident>();
        Incident[] chunk;
        do
        {
            chunk = await grains.GetGrain<IIncidents>(0).Find(new() { Open = at is null ? open : null, Before = before, Limit = Chunk });
            var told = at is { } then ? chunk.Select(incident => incident.Then(then)).OfType<Incident>().Where(incident => incident.IsOpen == (open ?? incident.IsOpen)) : chunk;
            rows.AddRange(told.Where(incident => IsInScope(incident, given)));
            before = chunk.Length > 0 ? chunk[^1].Number : before;
        }
        while (chunk.Length == Chunk && rows.Count <= limit);

        var next = rows.Count > limit ? rows[limit - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return Results.Ok(new Page<IncidentShape>([.. rows.Take(limit).Select(telling.Row)], next));
    }

    private static bool IsInScope(Incident incident, Given given) =>
        (given.Of(AssetParameters.Department) is not { } department || incident.Members.Any(member => member.Department == department))
        && (AssetParameters.KeyOf(given.Of(AssetParameters.Authority), "authority/") is not { } authority || incident.Members.Any(member => member.Authority == authority));

    private static async Task<IResult> Read(long number, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var (incident, at) = (await grains.GetGrain<IIncidents>(0).Read(number), PastParameters.Read(Given.In(http), time, Tongue.Of(http.Request)));
        return (at is { } then ? incident?.Then(then) : incident) is not { } told ? Unknown(number)
            : Results.Ok(at is null ? await Whole(told, grains, current, http) : new IncidentTelling(await current.Read(http.RequestAborted), Tongue.Of(http.Request)).Detail(told, []));
    }

    private static Refusal Unknown(long number) => Refusal.Of(Outcome.Refused("unknown-incident", $"There is no incident {number}.", "Read the list of incidents again."), StatusCodes.Status404NotFound);

    private static async Task<IResult> Merge(long number, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var asked = await BodyReading.Read<IncidentMergeRequest>(http);
        var others = BodyReading.Required(asked.Others, "others");
        return others.Length > MostOthers
            ? throw JsonBody.Malformed($"'others' holds at most {MostOthers} numbers.")
            : await Answer(await grains.GetGrain<IIncidents>(0).Merge(number, others, new(asked.Author ?? "", asked.Reason)), grains, current, http);
    }

    private static async Task<IResult> Split(long number, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var asked = await BodyReading.Read<IncidentSplitRequest>(http);
        var alarms = BodyReading.Required(asked.Alarms, "alarms");
        if (alarms.Length > MostAlarms || alarms.Any(alarm => alarm?.Code is null || !AssetId.TryParse(alarm.Asset, null, out _)))
        {
            throw JsonBody.Malformed($"'alarms' holds at most {MostAlarms} of {{ asset: \"kind/key\", code }}.");
        }

        var names = alarms.Select(alarm => new AlarmName(AssetId.Parse(alarm.Asset), alarm.Code)).ToArray();
        return await Answer(await grains.GetGrain<IIncidents>(0).Split(number, names, new(asked.Author ?? "", asked.Reason)), grains, current, http);
    }

    private static async Task<IResult> Note(long number, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var asked = await BodyReading.Read<IncidentNoteRequest>(http);
        return await Answer(await grains.GetGrain<IIncidents>(0).Note(number, asked.Text ?? "", new(asked.Author ?? "")), grains, current, http);
    }

    private static async Task<IResult> Answer(IncidentAnswer answer, IGrainFactory grains, CurrentCity current, HttpContext http) =>
        answer.Incident is { } incident ? Results.Ok(await Whole(incident, grains, current, http))
        : Refusal.Of(answer.Outcome, answer.Outcome.Code == "unknown-incident" ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IncidentDetail> Whole(Incident incident, IGrainFactory grains, CurrentCity current, HttpContext http) =>
        new IncidentTelling(await current.Read(http.RequestAborted), Tongue.Of(http.Request))
            .Detail(incident, incident.IsOpen ? await grains.GetGrain<IIncidents>(0).Related(incident.Number) : []);
}
