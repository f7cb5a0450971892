using System.Globalization;
using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Rules: read, checked, written, put into force, and what they did.</summary>
internal static class RuleRoutes
{
    private const int LongestRule = 20_000;
    private const int LongestWord = 500;
    private const int DefaultLimit = 100;

    private static readonly Parameter<int> Version = Kinds.Whole("version", "That version of the text; the newest unless told.", 1, int.MaxValue);
    private static readonly Parameter<Instant> From = Kinds.Moment("from", "Only firings from then on; the beginning unless told.");
    private static readonly Parameter<Instant> To = Kinds.Moment("to", "Only firings before; now unless told.");
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many; 100 unless told.", 1, 1000);
    private static readonly Parameter<string> After = Kinds.Text("after", "The next page: what the page before gave as next.", 20);
    private static readonly Parameter<string> ListAfter = Kinds.Text("after", "Only rules behind that id.", 100);

    public static void MapRules(this IEndpointRouteBuilder api)
    {
        api.MapGet("/rules", List).Says("rules", "All rules by id.").Takes(Limit, ListAfter).Produces<Page<RuleSummaryShape>>().Refuses();
        api.MapGet("/rules/vocabulary", async (IGrainFactory grains, HttpContext http) => RuleShapes.In(Tongue.Of(http.Request), await Rules(grains).Vocabulary()))
            .Says("ruleVocabulary", "Every word of rules: functions, triggers, actions, fields, and of each kind the names conditions know and the controls.").Produces<RuleVocabulary>().Refuses();
        api.MapGet("/rules/examples", Examples).Says("ruleExamples", "Rules that ship as examples.").Produces<RuleExampleShape[]>().Refuses();
        api.MapPost("/rules/check", Check).Says("checkRule", "Reads a text as a rule and says what there is to say of it, with line and column.")
            .Produces<RuleCheckShape>().Refuses(413, 415);
        api.MapGet("/rules/{id}", Read).Says("rule", "A rule with its text.").Takes(Version).Produces<RuleShape>().Refuses(404);
        api.MapPut("/rules/{id}", Put).Says("putRule", "Adds a version: { yaml, version (that it replaces, 0 for a new rule), author, reason }.", "One with errors is refused, and nothing is kept of it. A rule that is enabled runs its newest version from then on.")
            .Produces<RuleShape>().Refuses(404, 409, 413, 415, 422);
        api.MapGet("/rules/{id}/firings", Firings).Says("ruleFirings", "What a rule did, newest first.").Takes(From, To, Limit, After).Produces<Page<FiringShape>>().Refuses(404);
        Turn(api, "enable", RuleState.Enabled);
        Turn(api, "disable", RuleState.Disabled);
        Turn(api, "dry-run", RuleState.DryRun);
    }

    private static IRules Rules(IGrainFactory grains) => grains.GetGrain<IRules>(0);

    private static void Turn(IEndpointRouteBuilder api, string verb, RuleState state) => api
        .MapPost($"/rules/{{id}}/{verb}", async (string id, IGrainFactory grains, HttpContext http) =>
        {
            var body = await BodyMembers.Read(http, "author", "reason");
            var cause = new Cause(body.Text("author", LongestWord, required: true) ?? "", body.Text("reason", LongestWord, required: true));
            body.Close();
            var outcome = await Rules(grains).Turn(id, state, cause);
            return outcome.Code == "unknown-document" ? DocumentRoutes.Unknown(IRules.Kind, id)
                : outcome.IsRefused ? Refusal.Of(outcome)
                : Results.Ok(new RuleDone(outcome.IsUnchanged ? "unchanged" : "taken"));
        })
        .Says($"{verb.Replace("-", "", StringComparison.Ordinal)}Rule", $"Turns a rule to {RuleShapes.Word(state)}, with author and reason; every silo follows within 5 s.")
        .Produces<RuleDone>()
        .Refuses(404, 413, 415, 422);

    private static async Task<IResult> List(IGrainFactory grains, HttpContext http)
    {
        var given = Given.In(http);
        var (after, limit, tongue) = (given.Of(ListAfter), given.Value(Limit) ?? DefaultLimit, Tongue.Of(http.Request));
        var all = await Rules(grains).List();
        RuleSummaryShape[] rest = [.. all.Where(r => after is null || string.CompareOrdinal(r.Head.Id, after) > 0).Select(r => RuleSummaryShape.Of(r, tongue))];
        return Results.Ok(new Page<RuleSummaryShape>([.. rest.Take(limit)], rest.Length > limit ? rest[limit - 1].Id : null, all.Length));
    }

    private static async Task<IResult> Examples(IGrainFactory grains, HttpContext http)
    {
        var language = Tongue.Of(http.Request).Code;
        return Results.Ok((await Rules(grains).Examples()).Select(e => new RuleExampleShape(e.Id, e.Title.In(language), e.Sentence.In(language), e.Yaml)).ToArray());
    }

    private static async Task<IResult> Check(IGrainFactory grains, HttpContext http)
    {
        var body = await BodyMembers.Read(http, "yaml", "id");
        var (yaml, id) = (body.Text("yaml", LongestRule * 2, required: true), body.Text("id", 100));
        body.Close();
        var (checking, tongue) = (await Rules(grains).Check(yaml!, id), Tongue.Of(http.Request));
        return Results.Ok(new RuleCheckShape(
            [.. checking.Diagnostics.Select(d => RuleDiagnosticShape.Of(d, tongue))], checking.Assets is { } assets ? new(assets) : null, checking.Said is { } said ? Sentences.Told(tongue, said) : null));
    }

    private static async Task<IResult> Read(string id, IGrainFactory grains, HttpContext http) =>
        await Whole(id, Given.In(http).Value(Version), grains, Tongue.Of(http.Request)) is { } rule ? Results.Ok(rule) : DocumentRoutes.Unknown(IRules.Kind, id);

    private static async Task<RuleShape?> Whole(string id, int? version, IGrainFactory grains, Tongue tongue)
    {
        var rules = Rules(grains);
        if (await rules.Read(id, version) is not { } document || (await rules.List()).FirstOrDefault(r => r.Head.Id == id) is not { } summary)
        {
            return null;
        }

        var shape = RuleSummaryShape.Of(summary, tongue);
        return new(
            id, shape.Title, document.Head.Number, shape.State, shape.Kind, shape.Firings24h, shape.Damped24h, shape.Problems, document.Head.At, document.Head.Author, document.Text,
            [.. (await rules.Versions(id)).Select(v => new RuleVersionShape(v.Number, v.Author, v.At, v.Reason))]);
    }

    private static async Task<IResult> Put(string id, IGrainFactory grains, HttpContext http)
    {
        var body = await BodyMembers.Read(http, "yaml", "version", "author", "reason");
        var (yaml, version) = (body.Text("yaml", LongestRule * 2, required: true), body.Whole("version") ?? 0);
        var cause = new Cause(body.Text("author", LongestWord, required: true) ?? "", body.Text("reason", LongestWord, required: true));
        body.Close();
        var done = await Rules(grains).Put(id, yaml!, version, cause);
        if (!done.Done.Outcome.IsRefused)
        {
            return Results.Ok(await Whole(id, null, grains, Tongue.Of(http.Request)));
        }

        return done.Done.Outcome.Code != "rule-invalid" ? DocumentRoutes.Refused(done.Done, IRules.Kind, id, version) : Refusal.Of(done.Done.Outcome) with
        {
            Faults = [.. done.Diagnostics.Select(d => Fault.Of($"{d.Line}:{d.Column}", d.Code, d.Said))],
        };
    }

    private static async Task<IResult> Firings(string id, IGrainFactory grains, TimeProvider time, HttpContext http)
    {
        var given = Given.In(http);
        if (await Rules(grains).Read(id, null) is null)
        {
            return DocumentRoutes.Unknown(IRules.Kind, id);
        }

        var tongue = Tongue.Of(http.Request);
        var before = given.Of(After) is { } after && long.TryParse(after, CultureInfo.InvariantCulture, out var last) ? last : long.MaxValue;
        var limit = given.Value(Limit) ?? DefaultLimit;
        var found = await Rules(grains).Firings(id, given.Value(From) ?? new(0), given.Value(To) ?? Instant.From(time.GetUtcNow()) + TimeSpan.FromMinutes(1), before, limit);
        return Results.Ok(new Page<FiringShape>([.. found.Select(f => FiringShape.Of(f.Firing, tongue))], found.Length == limit ? found[^1].Id.ToString(CultureInfo.InvariantCulture) : null));
    }
}
