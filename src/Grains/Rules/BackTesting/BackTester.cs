using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Rules.Reading;
using Beffroi.Rules.Totals;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Rules.BackTesting;

/// <summary>Feeds a back-test: sealed history in observed order, then the open journal in the order it was received.</summary>
internal sealed class BackTester(IJournalStore journal, ISegmentStore segments, RuleScopes scopes, AssetCodec codec, Catalogue catalogue, SiloRules rules, IOptions<RuleOptions> options)
{
    public const int MostAssets = 200_000;

    /// <summary>Samples times assets that look at them: some minutes of work.</summary>
    public const long MostSamples = 50_000_000;

    private readonly SampleClock _clock = new(options.Value.SampleEvery);

    public async Task Run(BackTestRun run)
    {
        try
        {
            var failure = await Go(run, run.Cancellation);
            run.End(failure is null ? BackTestState.Done : BackTestState.Failed, failure);
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            run.End(BackTestState.Cancelled);
        }
        catch (Exception fault)
        {
            run.End(BackTestState.Failed, Outcome.Refused("back-test-failed", $"The back-test stopped: {fault.Message}", "Try a shorter stretch or fewer assets."));
        }
    }

    /// <summary>Null when it went through.</summary>
    private async Task<Outcome?> Go(BackTestRun run, CancellationToken cancellation)
    {
        var order = run.Order;
        var document = RuleReader.Read(order.Yaml, catalogue).Document!;
        var rule = new CompiledRule(order.Id, order.Version, document, RuleState.Enabled, order.From);
        var assets = await Assets(rule, order, cancellation);
        run.Assets = assets.Count;
        var periods = await journal.Periods(cancellation);
        var open = periods.Length == 0 ? order.To : periods[0].From;
        if (Refusal(document, order, assets.Count, open) is { } refusal)
        {
            return refusal;
        }

        Action<Instant> reached = at => run.Progress = Math.Max(run.Progress, Share(order, at) * 0.99);
        var test = new BackTest(rule, order.From, await Neighbourhood(document, cancellation), _clock) { Reached = reached, Cancellation = cancellation };
        run.Tally = test.Tally;
        foreach (var (asset, description) in assets)
        {
            test.Describe(asset, description);
        }

        var others = await Others(document, assets.Values, cancellation);
        foreach (var (kind, entry) in others)
        {
            test.DescribeOther(kind, entry.Asset, entry.Description);
        }

        if (await Counted(document, test, cancellation) is not { } counted)
        {
            return Outcome.Refused("back-test-failed", $"More than {MostAssets} assets are members of the totals.", "Take totals of smaller nodes: a district, or an authority.");
        }

        await FromHistory(run, test, Series(document, assets.Keys, others, counted), open, cancellation);
        await FromJournal(run, test, [.. periods.Where(p => p.From < order.To)], cancellation);
        test.PassUntil(order.To - TimeSpan.FromMicroseconds(1));
        return null;
    }

    private Outcome? Refusal(RuleDocument document, BackTestOrder order, int assets, Instant open) =>
        assets > MostAssets
            ? Outcome.Refused("back-test-failed", $"More than {MostAssets} assets are in scope.", "Try a shorter stretch or fewer assets.")
        : document.Inputs.Any(i => i is RuleInput.Total) && assets * _clock.Between(order.From, order.To) is var samples and > MostSamples
            ? Outcome.Refused("back-test-failed", $"{assets} assets would look at totals {samples} times over that stretch; {MostSamples} are as many as a back-test takes.", "Try a shorter stretch or fewer assets.")
        : order.From < open && document.Triggers.OfType<RuleTrigger.Alarm>().FirstOrDefault(a => a.Code.StartsWith("rule/", StringComparison.Ordinal)) is { } alarm
            ? Outcome.Refused("alarm-not-kept", $"Before {open} history does not tell of the alarm '{alarm.Code}': it keeps readings.", $"Begin at {open}, or test that rule by itself.")
        : null;

    private static PastSeries[] Series(
        RuleDocument document, IEnumerable<AssetId> assets, List<(AssetKind Kind, InventoryEntry Entry)> others, List<(AssetKind Kind, AssetId Asset)> counted)
    {
        var own = PastNeeds.Of(document);
        var needs = assets.ToDictionary(a => a, _ => own);
        foreach (var (asset, more) in others.Select(o => (o.Entry.Asset, PastNeeds.OfInputs(document, o.Kind))).Concat(counted.Select(c => (c.Asset, PastNeeds.OfTotals(document, c.Kind)))))
        {
            needs[asset] = needs.TryGetValue(asset, out var had) ? [.. had.Union(more)] : more;
        }

        return [.. needs.SelectMany(n => n.Value.Select(p => new PastSeries(n.Key, p)))];
    }

    private async Task<Dictionary<AssetId, Description>> Assets(CompiledRule rule, BackTestOrder order, CancellationToken cancellation)
    {
        var wanted = order.Assets.ToHashSet();
        var assets = new Dictionary<AssetId, Description>();
        await foreach (var entry in scopes.Find(rule.Document.Kind.Key, rule.Document.Scope, cancellation))
        {
            if (entry is not null && (wanted.Count == 0 || wanted.Contains(entry.Asset)))
            {
                assets.Add(entry.Asset, entry.Description);
            }

            if (assets.Count > MostAssets)
            {
                break;
            }
        }

        return assets;
    }

    /// <summary>What the assets hang on today, by the links of the rule's inputs.</summary>
    private async Task<List<(AssetKind Kind, InventoryEntry Entry)>> Others(RuleDocument document, IEnumerable<Description> descriptions, CancellationToken cancellation)
    {
        var links = document.Inputs.OfType<RuleInput.Linked>().Select(i => i.Link).Distinct().ToArray();
        var wanted = descriptions.SelectMany(d => links.Select(link => d.Links?.GetValueOrDefault(link))).OfType<AssetId>().ToHashSet();
        var others = new List<(AssetKind, InventoryEntry)>();
        foreach (var kind in document.Inputs.OfType<RuleInput.Linked>().Select(i => i.Kind).DistinctBy(k => k.Key))
        {
            await foreach (var entry in scopes.Find(kind.Key, RuleScope.Everywhere, cancellation))
            {
                if (wanted.Contains(entry!.Asset))
                {
                    others.Add((kind, entry));
                }
            }
        }

        return others;
    }

    /// <summary>Members of today of the nodes whose totals the rule looks at; null when there are too many.</summary>
    private async Task<List<(AssetKind Kind, AssetId Asset)>?> Counted(RuleDocument document, BackTest test, CancellationToken cancellation)
    {
        var counted = new List<(AssetKind, AssetId)>();
        foreach (var kind in document.Inputs.OfType<RuleInput.Total>().Select(t => t.Kind).DistinctBy(k => k.Key))
        {
            await foreach (var entry in scopes.Find(kind.Key, RuleScope.Everywhere, cancellation))
            {
                if (test.Count(kind, entry!))
                {
                    counted.Add((kind, entry!.Asset));
                }

                if (counted.Count > MostAssets)
                {
                    return null;
                }
            }
        }

        return counted;
    }

    private async Task<INeighbourhood> Neighbourhood(RuleDocument document, CancellationToken cancellation)
    {
        var kinds = document.Actions.OfType<RuleAction.Command>().Select(c => c.Targets).OfType<RuleTargets.Neighbours>().Select(n => n.Other.Key).ToHashSet();
        if (kinds.Count == 0)
        {
            return rules.Neighbourhood;
        }

        var places = new List<(AssetId, Description)>();
        foreach (var kind in kinds)
        {
            await foreach (var entry in scopes.Find(kind, RuleScope.Everywhere, cancellation))
            {
                places.Add((entry!.Asset, entry.Description));
            }
        }

        return new NeighbourGrid(places);
    }

    /// <summary>What the journal no longer has.</summary>
    private async Task FromHistory(BackTestRun run, BackTest test, PastSeries[] series, Instant open, CancellationToken cancellation)
    {
        var to = Instant.Earlier(run.Order.To, open);
        if (run.Order.From >= to)
        {
            return;
        }

        // A property that was said once stays said: what came in the day before makes the state.
        var feed = new SealedFeed(segments, series, test, test.Reached);
        await feed.Feed(run.Order.From - TimeSpan.FromDays(1), to, cancellation);
        test.EndHistory(to);
    }

    private async Task FromJournal(BackTestRun run, BackTest test, JournalPeriod[] periods, CancellationToken cancellation)
    {
        var shards = (await journal.ReadShards(cancellation)).Length;
        var feed = new JournalFeed(journal, asset => test.Knows(asset) || test.Follows(asset));
        foreach (var period in periods)
        {
            await foreach (var row in feed.Rows(period, shards, cancellation))
            {
                if (row.At >= run.Order.To)
                {
                    break;
                }

                test.Take(row.Asset, codec.ReadChange(row.Body), row.Version, row.At);
                test.Reached(row.At);
            }
        }
    }

    private static double Share(BackTestOrder order, Instant at) => Math.Clamp((at - order.From) / (order.To - order.From), 0, 1);
}
