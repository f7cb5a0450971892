using Beffroi.Alarms;
using Beffroi.City;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What persons do to alarms: one thing to many at once, each with its own outcome.</summary>
internal static class AlarmActRoutes
{
    private const int LargestBody = 2 * 1024 * 1024;
    private const int AtOnce = 64;

    public static void MapAlarmActs(this IEndpointRouteBuilder api) => api.MapPost("/alarms/acts", Act)
        .Says("actOnAlarms", "Acknowledges, comments, assigns, shelves, suppresses, resets alarms, or takes them out of service and back.", "Answers after the commits; each alarm has its own outcome.")
        .Accepts<AlarmActRequest>("application/json")
        .Produces<AlarmActResult>()
        .Refuses(413, 415);

    private static async Task<IResult> Act(IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var (city, tongue) = (await current.Read(http.RequestAborted), Tongue.Of(http.Request));
        var asked = AlarmActReading.Of(await JsonBody.Read(http, LargestBody));
        var outcomes = new Outcome[asked.Alarms.Length];
        var assets = asked.Alarms.Select((alarm, index) => (Alarm: alarm, Index: index)).GroupBy(entry => entry.Alarm.Asset);
        await Parallel.ForEachAsync(assets, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = http.RequestAborted }, async (group, _) =>
        {
            var entries = group.ToArray();
            var answers = await Ask(grains, city, group.Key, [.. entries.Select(entry => asked.Act with { Code = entry.Alarm.Code })], asked.Cause);
            for (var i = 0; i < entries.Length; i++)
            {
                outcomes[entries[i].Index] = answers[i];
            }
        });
        return Results.Ok(new AlarmActResult([.. outcomes.Select((outcome, i) => Shape(asked.Alarms[i], outcome, tongue))]));
    }

    private static async Task<Outcome[]> Ask(IGrainFactory grains, CityIndex city, AssetId asset, AlarmAct[] acts, Cause cause)
    {
        if (city.Catalogue.Kind(asset.Kind) is null || !await AssetRoutes.Exists(grains, city, asset))
        {
            return [.. acts.Select(_ => Outcome.Refused("unknown-asset", $"There is no asset {asset}.", "Check the id: nothing was done."))];
        }

        try
        {
            return await grains.Asset(asset).Act(acts, cause);
        }
        catch (Exception exception) when (exception is JournalStalledException or ShardMovedException or TimeoutException)
        {
            // One asset that cannot answer now keeps nothing from the others: each outcome stands alone.
            return [.. acts.Select(_ => Outcome.Refused("journal-stalled", $"{asset} cannot answer now.", "Nothing was done to it: do it again in a few seconds."))];
        }
    }

    private static AlarmActOutcome Shape(AlarmName alarm, Outcome outcome, Tongue tongue) => outcome.IsRefused
        ? new(alarm.Asset.ToString(), alarm.Code, null, new(
            outcome.Code!,
            Sentences.Told(tongue, outcome.Said, outcome.Sentence!),
            Sentences.Told(tongue, outcome.Advised, outcome.Advice!)))
        : new(alarm.Asset.ToString(), alarm.Code, outcome.IsUnchanged ? "unchanged" : "taken", null);
}
