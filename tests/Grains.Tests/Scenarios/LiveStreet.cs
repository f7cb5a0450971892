using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.Rules.BackTesting;
using Beffroi.Rules.Totals;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>Live assets of a street, without a cluster: each takes its turns, what it tells others arrives, totals are sampled, and all of it is kept as a journal would keep it.</summary>
internal sealed class LiveStreet
{
    private readonly Dictionary<AssetId, RuleBench> _benches = [];
    private readonly Dictionary<NodeId, CellLedger> _books = [];
    private readonly List<(AssetId Asset, Change Change, long Version, Instant At)> _journal = [];
    private readonly Stage _stage;
    private readonly NeighbourGrid _near;
    private readonly RuleInput.Total[] _totals;
    private Instant _sample;
    private bool _isInForce;

    public LiveStreet(Stage stage)
    {
        (_stage, _sample) = (stage, Books.Clock.From(stage.From));
        _near = new(stage.Assets.Select(a => (a.Asset, a.Description)));
        _totals = [.. stage.Rules.SelectMany(r => r.Document.Inputs).OfType<RuleInput.Total>().DistinctBy(t => t.Key)];
        foreach (var asset in stage.Assets)
        {
            _benches[asset.Asset] = new(asset.Asset, WarmUp, stage.Catalogue) { Neighbourhood = _near, Then = Keep };
        }

        foreach (var (i, asset) in stage.Assets.Index())
        {
            Count(i, asset);
            _benches[asset.Asset].Turn(turn => Describing.Decide(turn, asset.Description, new("test"), i + 1), WarmUp);
            Deliver(asset.Asset, WarmUp);
        }
    }

    public IEnumerable<Firing> Firings => _benches.Values.SelectMany(b => b.Firings);

    // What those that live as they are simulated have said before the beginning is known then.
    private Instant WarmUp => _stage.From - TimeSpan.FromHours(2);

    /// <summary>Devices that say so when something becomes another, and at each of their reports. What is said twice at one moment is said in two turns.</summary>
    public void Hear(List<(AssetId Asset, Instant At, IReadOnlyList<Measurement> Told)> said)
    {
        foreach (var (asset, at, measurements) in Turns(said))
        {
            Begin(at);
            Pass(at, sampled: _isInForce);
            _benches[asset].Hears(at, measurements);
            Deliver(asset, at);
        }

        Begin(_stage.From);
        Pass(new(_stage.To.Microseconds - 1), sampled: true);
    }

    private void Begin(Instant at)
    {
        if (!_isInForce && at >= _stage.From)
        {
            Pass(new(_stage.From.Microseconds - 1), sampled: false);
            _isInForce = true;
            foreach (var (asset, bench) in _benches)
            {
                bench.Take([.. _stage.Rules.Where(r => r.Document.Kind.Key == asset.Kind)]);
                bench.Turn(_ => { }, _stage.From);
                Deliver(asset, _stage.From);
            }
        }
    }

    private IEnumerable<(AssetId Asset, Instant At, Measurement[] Said)> Turns(List<(AssetId Asset, Instant At, IReadOnlyList<Measurement> Told)> said)
    {
        var all = said.Select((s, i) => (s.Asset, s.At, Order: i, Said: s.Told.ToArray())).Where(s => IsSole(s.Asset));
        var shared = said.Where(s => !IsSole(s.Asset)).SelectMany(s => s.Told.Select(t => (s.Asset, s.At, Told: t))).GroupBy(s => (s.Asset, s.Told.Property)).SelectMany(Repeated)
            .GroupBy(r => (r.At, r.Asset, r.Time)).Select(g => (g.Key.Asset, g.Key.At, Order: g.Key.Time, Said: g.Select(r => r.Told).ToArray()));
        return all.Concat(shared).OrderBy(t => t.At).ThenBy(t => t.Asset.ToString(), StringComparer.Ordinal).ThenBy(t => t.Order).Select(t => (t.Asset, t.At, t.Said));
    }

    private bool IsSole(AssetId asset) => _stage.Catalogue.Kind(asset.Kind).Living is Beffroi.Twin.Simulation.SimulatedLiving;

    /// <summary>A rule over the journal of all of them.</summary>
    public List<Firing> Again(CompiledRule rule)
    {
        var test = new BackTest(rule, _stage.From, _near, Books.Clock);
        test.Tally.All = [];
        foreach (var asset in _stage.Assets.Where(a => a.Asset.Kind == rule.Document.Kind.Key && rule.Document.Scope.Holds(a.Asset, a.Description)))
        {
            test.Describe(asset.Asset, asset.Description);
        }

        foreach (var (i, asset) in _stage.Assets.Index())
        {
            var kind = _stage.Catalogue.Kind(asset.Asset.Kind);
            if (rule.Document.Inputs.OfType<RuleInput.Total>().Any(t => t.Kind == kind))
            {
                test.Count(kind, new() { Asset = asset.Asset, Ordinal = i + 1, Version = 1, Department = kind.Department, Description = asset.Description });
            }

            if (rule.Document.Inputs.OfType<RuleInput.Linked>().Any(l => l.Kind == kind))
            {
                test.DescribeOther(kind, asset.Asset, asset.Description);
            }
        }

        foreach (var (asset, change, version, at) in _journal)
        {
            test.Take(asset, change, version, at);
        }

        test.PassUntil(new(_stage.To.Microseconds - 1));
        return test.Tally.All!;
    }

    private IEnumerable<(AssetId Asset, Instant At, Measurement Told, int Time)> Repeated(IEnumerable<(AssetId Asset, Instant At, Measurement Told)> series)
    {
        (AssetId Asset, Instant At, Measurement Told)[] said = [.. series.OrderBy(s => s.At)];
        var every = _stage.Catalogue.Kind(said[0].Asset.Kind).ReportInterval.Ticks / 10;
        for (var i = 0; i < said.Length; i++)
        {
            var times = said[..i].Count(s => s.At == said[i].At);
            yield return (said[i].Asset, said[i].At, said[i].Told, times);
            var until = i + 1 < said.Length ? said[i + 1].At : _stage.To;
            for (var at = ((said[i].At.Microseconds / every) + 1) * every; at < until.Microseconds; at += every)
            {
                yield return (said[i].Asset, new(at), said[i].Told, 0);
            }
        }
    }

    /// <summary>Deadlines up to that moment, each at its own, and samples behind those of theirs.</summary>
    private void Pass(Instant until, bool sampled)
    {
        while (true)
        {
            var (asset, due) = _benches.Select(b => (b.Key, Due: b.Value.Next())).MinBy(b => (b.Due, b.Key.ToString()));
            if (due <= until && (due <= _sample || !sampled))
            {
                _benches[asset].PassesUntil(due);
                Deliver(asset, due);
            }
            else if (sampled && _sample <= until)
            {
                Sample(_sample);
            }
            else
            {
                return;
            }
        }
    }

    private void Sample(Instant at)
    {
        _sample = Books.Clock.After(at);
        foreach (var (node, book) in _books)
        {
            book.Advance(at);
        }

        foreach (var (asset, bench) in _benches.OrderBy(b => b.Key.ToString(), StringComparer.Ordinal))
        {
            TotalSample[] news = [.. (bench.State.Inputs ?? []).Where(i => i.Total is not null).Select(i => (Held: i, Sample: _totals.First(t => t.Key == i.Key).Read(_books[i.Total!.Value.Node].Read(), at))).Where(s => Sampling.IsNews(s.Held, s.Sample)).Select(s => s.Sample)];
            if (news.Length > 0)
            {
                bench.Turn(turn => Sampling.Take(turn, news), at);
                Deliver(asset, at);
            }
        }
    }

    private void Deliver(AssetId source, Instant at)
    {
        OutgoingEffect[] effects = [.. _benches[source].Effects];
        _benches[source].Effects.Clear();
        foreach (var group in effects.Index().Where(e => e.Item.Content.Form is EffectForm.Input or EffectForm.Asked or EffectForm.Command or EffectForm.Linked).GroupBy(e => e.Item.Target))
        {
            if (_benches.TryGetValue(group.Key, out var target))
            {
                IncomingEffect[] incoming = [.. group.Select(e => new IncomingEffect(source, _benches[source].State.Version, e.Index, e.Item.Content))];
                var chain = EffectChain.Of(incoming);
                target.Turn(turn => Array.ForEach(incoming, effect => Receiving.Decide(turn, effect)), at, chain.Depth, chain);
                Deliver(group.Key, at);
            }
        }
    }

    private void Count(int number, ScenarioAsset asset)
    {
        var kind = _stage.Catalogue.Kind(asset.Asset.Kind);
        foreach (var node in _totals.Any(t => t.Kind == kind) ? Drafting.NodesOf(kind, asset.Description) : [])
        {
            if (!_books.TryGetValue(node, out var book))
            {
                _books[node] = book = new(node, new([.. _totals.Select(t => t.Kind).Distinct().Select(KindShape.Of)]));
            }

            book.Take(MemberEntry.Unheard(number + 1, kind.Key, asset.Description.Authority, kind.Measures.Count), _stage.From);
        }
    }

    private void Keep(AssetTurn turn)
    {
        var bench = _benches[turn.Asset];
        if (bench.Changes is [.., var last] && last.Version == turn.State.Version && last.At == turn.Now && (_journal.FindLast(j => j.Asset == turn.Asset) is not { Change: not null } before || before.Version < last.Version))
        {
            _journal.Add((turn.Asset, last.Change, last.Version, last.At));
            foreach (var node in _totals.Any(t => t.Kind == turn.Kind) ? Drafting.NodesOf(turn.Kind, turn.State.Description!) : [])
            {
                _books[node].Take(MemberEntry.Of(Contributing.Of(turn.Kind, 0, turn.Asset, turn.State)!), turn.Now);
            }
        }
    }
}
