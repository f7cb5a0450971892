using System.Globalization;

using Beffroi.Alarms;
using Beffroi.City;
using Beffroi.Language;
using Beffroi.Parameters;

namespace Beffroi.Api;

/// <summary>Open alarms, worst first.</summary>
internal static class AlarmRoutes
{
    private const int Default = 100;
    private const int Chunk = 10_000;
    private static readonly Parameter<string> State = Kinds.Word("state", "Only open alarms are kept here.", "open");
    private static readonly Parameter<string[]> Status = Kinds.Words("status", "Any of these priorities, separated by commas.", "danger", "major", "minor", "planned");
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many alarms a page; 100 unless told.", 1, 10_000);

    public static void MapAlarms(this IEndpointRouteBuilder api) => api.MapGet("/alarms", Read)
        .Says("alarms", "Open alarms, worst and newest first, in pages.")
        .Takes(State, Status, AssetParameters.Authority, AssetParameters.District, AssetParameters.Department, AssetParameters.Kind, Limit, AssetParameters.After)
        .Produces<Page<AlarmRow>>()
        .Refuses();

    private static async Task<IResult> Read(IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var given = Given.In(http);
        var tongue = Tongue.Of(http.Request);
        var city = await current.Read(http.RequestAborted);
        var skip = Skip(given, tongue);
        var limit = given.Value(Limit) ?? Default;
        var matched = await Matching(grains, city, given);
        var items = matched.Skip(skip).Take(limit)
            .Select(alarm => AssetTelling.Alarm(new(alarm.Asset, alarm.Code, alarm.Priority, alarm.Since), city, tongue)).ToArray();
        var next = skip + items.Length < matched.Count ? (skip + items.Length).ToString(CultureInfo.InvariantCulture) : null;
        return Results.Ok(new Page<AlarmRow>(items, next, matched.Count));
    }

    private static async Task<List<OpenAlarm>> Matching(IGrainFactory grains, CityIndex city, Given given)
    {
        var register = grains.GetGrain<IAlarms>(0);
        var matched = new List<OpenAlarm>();
        OpenAlarm[] chunk;
        var read = 0;
        do
        {
            chunk = await register.Open(read, Chunk);
            read += chunk.Length;
            matched.AddRange(chunk.Where(alarm => Matches(alarm, city, given)));
        }
        while (chunk.Length == Chunk);

        return matched;
    }

    private static bool Matches(OpenAlarm alarm, CityIndex city, Given given)
    {
        city.Assets.TryFind(alarm.Asset, out var row);
        return Is(given.Of(AssetParameters.Authority), "authority/", row?.Authority)
            && Is(given.Of(AssetParameters.District), "district/", row?.District)
            && (given.Of(AssetParameters.Department) is not { } department || (row?.Department ?? city.Catalogue.Kind(alarm.Asset.Kind)?.Department) == department)
            && (given.Of(AssetParameters.Kind) is not { } kind || alarm.Asset.Kind == kind)
            && (given.Of(Status) is not { } statuses || statuses.Contains(Wire.Words.Of(alarm.Priority)));
    }

    private static bool Is(string? wanted, string prefix, string? key) => wanted is null || AssetParameters.KeyOf(wanted, prefix) == key;

    private static int Skip(Given given, Tongue tongue) => given.Of(AssetParameters.After) switch
    {
        null => 0,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) => skip,
        var text => throw Given.Refused("after", Sentences.Say(tongue, "parameter.cursor", text)),
    };
}
