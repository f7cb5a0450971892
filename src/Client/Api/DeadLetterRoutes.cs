using System.Globalization;
using System.Text;
using System.Text.Unicode;

using Beffroi.Connectivity;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What could not be taken, why, and again.</summary>
internal static class DeadLetterRoutes
{
    private const int Default = 100;
    private const int Most = 1000;
    private static readonly string[] Reasons = [.. typeof(RejectionCode).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];
    private static readonly Parameter<string> Reason = Kinds.Word("reason", "Only letters of that reason.", Reasons);
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many a page; 100 unless told.", 1, Most);

    public static void MapDeadLetters(this IEndpointRouteBuilder api)
    {
        api.MapGet("/dead-letters", List)
            .Says("deadLetters", "Input that could not be taken, newest first, in pages.")
            .Takes(Reason, Limit, AssetParameters.After)
            .Produces<Page<DeadLetterShape>>()
            .Refuses();
        api.MapGet("/dead-letters/summary", Count)
            .Says("deadLetterCounts", "How many there are of each reason.")
            .Produces<DeadLetterCount[]>()
            .Refuses();
        api.MapPost("/dead-letters/{id:long}/replay", (long id, IGrainFactory grains, HttpContext http) => Replay(grains, [id], Tongue.Of(http.Request)))
            .Says("replayDeadLetter", "Puts one letter through its connector again.")
            .Produces<ReplayShape>()
            .Refuses();
        api.MapPost("/dead-letters/replay", ReplayMany)
            .Says("replayDeadLetters", "Puts letters through their connector again: those named, or all of a reason, or all; 10,000 at most.")
            .Accepts<ReplayRequest>("application/json")
            .Produces<ReplayShape>()
            .Refuses(413, 415);
    }

    private static async Task<IResult> List(IGrainFactory grains, HttpContext http)
    {
        var given = Given.In(http);
        var limit = given.Value(Limit) ?? Default;
        var register = grains.GetGrain<IDeadLetters>(0);
        var tongue = Tongue.Of(http.Request);
        var letters = await register.Read(given.Of(Reason), Before(given, tongue), limit);
        var matched = (await register.Count()).Where(count => given.Of(Reason) is not { } reason || count.Key == reason).Sum(count => count.Value);
        var next = letters.Length == limit ? letters[^1].Id.ToString(CultureInfo.InvariantCulture) : null;
        return Results.Ok(new Page<DeadLetterShape>([.. letters.Select(letter => Shape(letter, tongue))], next, (int)Math.Min(matched, int.MaxValue)));
    }

    private static async Task<IResult> Count(IGrainFactory grains)
    {
        var counts = await grains.GetGrain<IDeadLetters>(0).Count();
        return Results.Ok(counts.OrderByDescending(pair => pair.Value).Select(pair => new DeadLetterCount(pair.Key, pair.Value)).ToArray());
    }

    private static async Task<IResult> Replay(IGrainFactory grains, long[] ids, Tongue tongue)
    {
        var outcomes = await grains.GetGrain<IDeadLetters>(0).Replay(ids);
        var letters = ids.Zip(outcomes, (id, outcome) => Replayed(id, outcome, tongue)).ToArray();
        return Results.Ok(new ReplayShape(letters.Count(letter => letter.Taken), letters.Count(letter => !letter.Taken), letters));
    }

    private static async Task<IResult> ReplayMany(IGrainFactory grains, HttpContext http)
    {
        var (asked, tongue) = (await ReplayReading.Read(http, Reasons), Tongue.Of(http.Request));
        if (asked.Ids is { } ids)
        {
            return await Replay(grains, ids, tongue);
        }

        var register = grains.GetGrain<IDeadLetters>(0);
        var (taken, rejected, outcomes) = (0, 0, new List<ReplayedLetter>());
        DeadLetter[] letters;
        long? before = null;
        do
        {
            letters = await register.Read(asked.Reason, before, Most);
            if (letters.Length == 0)
            {
                break;
            }

            before = letters[^1].Id;
            var replayed = (await register.Replay([.. letters.Select(letter => letter.Id)])).Zip(letters, (outcome, letter) => Replayed(letter.Id, outcome, tongue)).ToArray();
            taken += replayed.Count(letter => letter.Taken);
            rejected += replayed.Count(letter => !letter.Taken);
            outcomes.AddRange(replayed.Take(Most - outcomes.Count));
        }
        while (letters.Length == Most && taken + rejected < 10 * Most);

        return Results.Ok(new ReplayShape(taken, rejected, outcomes));
    }

    private static long? Before(Given given, Tongue tongue) => given.Of(AssetParameters.After) switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => id,
        var text => throw Given.Refused("after", Sentences.Say(tongue, "parameter.cursor", text)),
    };

    private static ReplayedLetter Replayed(long id, Outcome outcome, Tongue tongue) => outcome.IsRefused
        ? new(id, false, outcome.Code, Sentences.Told(tongue, outcome.Said, outcome.Sentence!), Sentences.Told(tongue, outcome.Advised, outcome.Advice!))
        : new(id, true, null, null, null);

    private static DeadLetterShape Shape(DeadLetter letter, Tongue tongue)
    {
        var isText = Utf8.IsValid(letter.Body) && !letter.Body.Any(octet => octet < 32 && octet is not (9 or 10 or 13));
        var body = isText ? Encoding.UTF8.GetString(letter.Body) : Convert.ToBase64String(letter.Body);
        return new(letter.Id, letter.At, letter.Source, letter.Address, letter.Code, Sentences.Told(tongue, letter.Said, letter.Sentence), null, letter.Asset, letter.Property, body, !isText, letter.Replays);
    }
}
