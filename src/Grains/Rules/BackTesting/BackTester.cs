using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Rules.Reading;
using Beffroi.Rules.Totals;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Rules.BackTesting;

/// <summary>Feeds a back-test: sealed history in observed order, then the open journal in the order it was received, a shard after the other.</summary>
internal sealed class BackTester(IJournalStore journal, ISegmentStore segments, RuleScopes scopes, AssetCodec codec, Catalogue catalogue, SiloRules rules, IOptions<RuleOptions> options)
{
    public const int MostAssets = 200_000;

    /// <summary>Samples times assets that look at them: some minutes of work.</summary>
    public const long MostSamples = 50_000_000;

    private static readonly TimeSpan Stride = TimeSpan.FromHours(1);

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

    private async Task<Outcome?> Go(BackTestRun run, CancellationToken cancellation)
    {
        var order = run.Order;
        var document = RuleReader.Read(order.Yaml, catalogue).Document!;
        var rule = new CompiledRule(order.Id, order.Version, document, RuleState.Enabled, order.From);
        var assets = await Assets(rule, order, cancellation);
        if (assets.Count > MostAssets)
        {
            return Outcome.Refused("back-test-failed", $"More than {MostAssets} assets are in scope.", "Try a shorter stretch or fewer assets.");
        }

        if (document.Inputs.Any(i => i is RuleInput.Total) && assets.Count * _clock.Between(order.From, order.To) is var samples and > MostSamples)
        {
            return Outcome.Refused("back-test-failed", $"{assets.Count} assets would look at totals {samples} times over that stretch; {MostSamples} are as many as a back-test takes.", "Try a shorter stretch or fewer assets.");
        }

        run.Assets = assets.Count;
        var periods = await journal.Periods(cancellation);
        var open = periods.Length == 0 ? order.To : periods[0].From;
        var test = new BackTest(rule, order.From, await Neighbourhood(document, cancellation), _clock);
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

        (AssetKind Kind, AssetId Asset)[] read = [.. assets.Keys.Select(a => (document.Kind, a)).Concat(others.Select(o => (o.Kind, o.Entry.Asset))).Concat(counted).DistinctBy(r => r.Item2)];
        await FromHistory(run, test, read, open, cancellation);
        await FromJournal(run, test, [.. periods.Where(p => p.From < order.To)], cancellation);
        Pass(run, test, order.From, order.To, cancellation);
        test.PassUntil(order.To - TimeSpan.FromMicroseconds(1));
        return null;
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
    private async Task FromHistory(BackTestRun run, BackTest test, (AssetKind Kind, AssetId Asset)[] assets, Instant open, CancellationToken cancellation)
    {
        var to = Instant.Earlier(run.Order.To, open);
        if (run.Order.From >= to)
        {
            return;
        }

        // A property that was said once stays said: what came in the day before makes the state.
        var from = run.Order.From - TimeSpan.FromDays(1);
        var readings = new List<(Instant At, AssetId Asset, Fact Fact)>();
        foreach (var (kind, asset) in assets)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var property in kind.Properties)
            {
                var rows = await segments.ReadSegments(asset, property.Name, from, to, cancellation);
                readings.AddRange(rows.SelectMany(row => SegmentCodec.Read(row.Body)).Where(r => r.At >= from && r.At < to && (r.Marks & ReadingMarks.Excluded) == 0)
                    .Select(r => (r.At, asset, new Fact(property.Name, r.Value, r.At, r.Quality, FactMarks.None))));
            }
        }

        var passed = run.Order.From;
        foreach (var moment in readings.OrderBy(r => r.At).GroupBy(r => (r.At, r.Asset)))
        {
            cancellation.ThrowIfCancellationRequested();
            passed = Pass(run, test, passed, moment.Key.At, cancellation);
            test.Take(moment.Key.Asset, [.. moment.Select(r => r.Fact)], moment.Key.At);
            run.Progress = Share(run.Order, moment.Key.At) * 0.99;
        }
    }

    private async Task FromJournal(BackTestRun run, BackTest test, JournalPeriod[] periods, CancellationToken cancellation)
    {
        var passed = run.Order.From;
        var shards = (await journal.ReadShards(cancellation)).Length;
        foreach (var period in periods)
        {
            // Within a period rows of all shards are put into the order they were received in: deadlines and storms go by it.
            var rows = new List<ChangeRow>();
            for (var shard = 0; shard < shards; shard++)
            {
                await foreach (var row in journal.ChangesIn(period, shard, cancellation))
                {
                    if (row.At < run.Order.To && (test.Knows(row.Asset) || test.Follows(row.Asset)))
                    {
                        rows.Add(row);
                    }
                }
            }

            foreach (var row in rows.OrderBy(r => r.At).ThenBy(r => r.Shard).ThenBy(r => r.Sequence))
            {
                cancellation.ThrowIfCancellationRequested();
                passed = Pass(run, test, passed, row.At, cancellation);
                test.Take(row.Asset, codec.ReadChange(row.Body), row.Version, row.At);
                run.Progress = Share(run.Order, row.At) * 0.99;
            }
        }
    }

    /// <summary>Lets time pass hour by hour where nothing was received: rules of time have much to do there, and it can be followed and cancelled.</summary>
    private static Instant Pass(BackTestRun run, BackTest test, Instant passed, Instant until, CancellationToken cancellation)
    {
        for (; until - passed > Stride; passed += Stride)
        {
            cancellation.ThrowIfCancellationRequested();
            test.PassUntil(passed);
            run.Progress = Share(run.Order, passed) * 0.99;
        }

        return passed;
    }

    private static double Share(BackTestOrder order, Instant at) => Math.Clamp((at - order.From) / (order.To - order.From), 0, 1);
}
