using Beffroi.Control.Outlets;
using Beffroi.Documents;
using Beffroi.Journal;
using Beffroi.Rules.Reading;
using Beffroi.Rules.Totals;
using Beffroi.Twin;
using Orleans.Concurrency;

namespace Beffroi.Rules;

/// <summary>Reads, checks and keeps rules. What is in force is decided by the documents alone, so any activation may answer.</summary>
[GrainType("rules"), StatelessWorker]
internal sealed class RulesGrain(
    SiloRules rules, RuleScopes scopes, IFiringStore firings, IEnumerable<IOutlet> outlets, Catalogue catalogue, TimeProvider time) : Grain, IRules
{
    private const string Invalid = "rule-invalid";

    private IDocuments Texts => GrainFactory.GetGrain<IDocuments>(IRules.Kind);

    private IDocuments States => GrainFactory.GetGrain<IDocuments>(IRules.StateKind);

    public async Task<RuleSummary[]> List()
    {
        var counts = await firings.Count(Now - TimeSpan.FromDays(1), CancellationToken.None);
        var damped = await GrainFactory.GetGrain<IRuleStorms>(0).Lately();
        var summaries = new List<RuleSummary>();
        foreach (var head in (await Texts.List()).Where(h => !h.Withdrawn))
        {
            var text = (await Texts.Read(head.Id))!.Text;
            var reading = RuleReader.Read(text, catalogue);
            summaries.Add(new()
            {
                Head = head,
                State = await StateOf(head.Id),
                Title = reading.Document?.Title ?? new("", ""),
                Kind = reading.Document?.Kind.Key ?? "",
                Firings = counts.GetValueOrDefault(head.Id),
                Problems = reading.Diagnostics.Count,
                Damped = damped.GetValueOrDefault(head.Id),
            });
        }

        return [.. summaries];
    }

    public Task<Document?> Read(string id, int? version) => version is { } number ? Texts.ReadVersion(id, number) : Texts.Read(id);

    public async Task<RuleState> StateOf(string id) => await States.Read(id) is { Head.Withdrawn: false } state ? RuleStateText.Read(state.Text) : RuleState.Draft;

    public Task<DocumentHead[]> Versions(string id) => Texts.Versions(id);

    public async Task<RuleChecking> Check(string yaml, string? id)
    {
        var reading = RuleReader.Read(yaml, catalogue);
        if (reading.Document is not { } document)
        {
            return new([.. reading.Diagnostics], null, "");
        }

        var assets = await scopes.Count(document, CancellationToken.None);
        var said = reading.Diagnostics.Concat(RuleGraph.Check(id ?? "", document, rules.Book));
        var totals = await TotalCheck.Check(document, assets, filter => scopes.Any(filter, CancellationToken.None));
        var summary = RuleSentence.Of(document);
        return new([.. said, .. totals, .. Nobody(assets), .. RuleWaysOut.Check(document, outlets)], assets, summary.ToString()) { Said = summary };
    }

    public async Task<RuleOutcome> Put(string id, string yaml, int replaces, Cause cause)
    {
        var checking = await Check(yaml, id);
        if (checking.HasErrors)
        {
            var first = checking.Diagnostics.First(d => d.Severity == RuleSeverity.Error);
            return new(new(Outcome.Refused(Invalid, $"The rule has errors; the first, {first.Placed}", first.Advised), null), checking.Diagnostics);
        }

        return new(await Texts.Put(id, yaml, replaces, cause), checking.Diagnostics);
    }

    public async Task<Outcome> Turn(string id, RuleState state, Cause cause)
    {
        if (await Texts.Read(id) is not { Head.Withdrawn: false } text)
        {
            return Outcome.Refused("unknown-document", $"There is no rule '{id}'.", "Those there are: GET /api/v1/rules.");
        }

        if (state is RuleState.Enabled or RuleState.DryRun && (await Check(text.Text, id)).Diagnostics.FirstOrDefault(d => d.Severity == RuleSeverity.Error) is { } error)
        {
            return Outcome.Refused(Invalid, $"The rule has errors; the first, {error.Placed}", error.Advised);
        }

        var had = await States.Read(id);
        return (await States.Put(id, RuleStateText.Of(state), had?.Head.Number ?? 0, cause)).Outcome;
    }

    public async Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause)
    {
        var done = await Texts.Withdraw(id, replaces, cause);

        // Else a text of that id that is written later would be in force at once.
        if (!done.Outcome.IsRefused && await StateOf(id) is RuleState.Enabled or RuleState.DryRun)
        {
            var had = await States.Read(id);
            await States.Put(id, RuleStateText.Of(RuleState.Disabled), had?.Head.Number ?? 0, cause);
        }

        return done;
    }

    public Task<KeptFiring[]> Firings(string id, Instant from, Instant to, long before, int limit) => firings.Read(id, from, to, before, limit, CancellationToken.None);

    public Task<RuleVocabulary> Vocabulary() => Task.FromResult(RuleWords.Of(catalogue));

    public Task<RuleExample[]> Examples() => Task.FromResult(RuleExamples.All(catalogue));

    private Instant Now => Instant.From(time.GetUtcNow());

    private static RuleDiagnostic[] Nobody(int? assets) => assets == 0
        ? [new(1, 1, 1, RuleSeverity.Warning, "empty-scope", "No asset is in its scope now.", "Check authority, district and tags, or import the assets first.")]
        : [];
}
