using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Support;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Beffroi.Explain;

/// <summary>A few lanterns whose turns go into a journal in memory, and explanations over it.</summary>
internal sealed class WhyBench : IShardsHere
{
    private readonly MemoryDatabase _database = new(shardCount: 1, singleProcess: true);
    private readonly Dictionary<AssetId, TurnBench> _lanterns = [];
    private readonly MemoryJournalStore _journal;
    private readonly MemorySegmentStore _segments;
    private readonly SealedPeriods _known;
    private readonly SeriesReader _reader;
    private readonly ShardMap _map = new();
    private long _sequence;
    private long _group;
    private long _writer;

    public WhyBench()
    {
        _map.Set(1);
        _journal = new(_database);
        _segments = new(_database);
        _known = new(_journal, _segments, new FakeTimeProvider());
        _reader = new(_journal, _segments, _known, _map, Codecs.Kernel);
    }

    public Instant Now { get; set; } = TurnBench.Noon;

    public static AssetId Lantern(int number) => AssetId.Of("lantern", $"L-{number}");

    public IReadOnlyList<int> Sealable() => [0];

    public TurnBench Bench(AssetId asset) => _lanterns.TryGetValue(asset, out var bench) ? bench : _lanterns[asset] = new(Codecs.Catalogue.Kind(asset.Kind), asset);

    /// <summary>Lets one turn happen and commits its change; its effects reach their targets in turns of their own.</summary>
    public async Task Turn(AssetId asset, Action<AssetTurn> decide)
    {
        var bench = Bench(asset);
        var before = bench.Changes.Count;
        bench.Now = Now;
        bench.Do(turn =>
        {
            decide(turn);
            return 0;
        });
        if (bench.Changes.Count == before)
        {
            return;
        }

        var (change, version, at) = bench.Changes[^1];
        var effects = bench.LastTurn.Effects.ToArray();
        await Commit([new(0, ++_sequence, asset, version, at, Codecs.Kernel.Write(change))]);
        for (var i = 0; i < effects.Length; i++)
        {
            // What goes to a device or another outlet leaves the bench.
            if (!Codecs.Catalogue.Knows(effects[i].Target.Kind))
            {
                continue;
            }

            var effect = new IncomingEffect(asset, version, i, effects[i].Content);
            await Turn(effects[i].Target, turn => Receiving.Decide(turn, effect));
        }
    }

    /// <summary>So many readings of one property, a second apart, committed at once.</summary>
    public async Task Fill(AssetId asset, int count, string property, Func<int, double> value)
    {
        var bench = Bench(asset);
        var first = bench.Changes.Count;
        for (var i = 0; i < count; i++)
        {
            bench.Now = Now += TimeSpan.FromSeconds(1);
            bench.Observe(Said("mqtt", i, (property, Value.Of(value(i)))));
        }

        await Commit([.. bench.Changes.Skip(first).Select(c => new ChangeRow(0, ++_sequence, asset, c.Version, c.At, Codecs.Kernel.Write(c.Change)))]);
    }

    public Task Describe(AssetId asset, AssetId? feeder = null, string author = "import") => Turn(asset, turn => Describing.Decide(
        turn,
        new()
        {
            Name = asset.Key,
            Attributes = new Dictionary<string, Value> { ["nominalPower"] = Value.Of(100) },
            Links = feeder is null ? null : new Dictionary<string, AssetId?> { ["feeder"] = feeder },
        },
        new(author, "inventory"), Bench(asset).State.Ordinal is > 0 and var known ? known : _lanterns.Count));

    public Task Observe(AssetId asset, params Delivery[] deliveries) => Turn(asset, turn => Array.ForEach(deliveries, d => Observing.Decide(turn, d, TimeSpan.FromMinutes(2))));

    public static Delivery Said(string source, long? sequence, params (string Property, Value Value)[] values) =>
        new() { Source = source, Epoch = 3, Sequence = sequence, Measurements = [.. values.Select(v => new Measurement(v.Property, v.Value))] };

    public IJournalStore Journal => _journal;

    public Task<Explanation> Why(AssetId asset, string subject, Instant? at = null) =>
        new Explainer(_journal, Codecs.Kernel, Codecs.Catalogue, _map, new(_reader, _segments)).Explain(new(asset, subject, at ?? Now), default);

    public Task Save(AssetId asset) =>
        _journal.WriteSnapshots([new(0, asset, Bench(asset).State.Version, Codecs.Kernel.Write(Codecs.Catalogue.Kind(asset.Kind), Bench(asset).State))], default);

    /// <summary>What a week later is left: sealed days, and their rows gone.</summary>
    public async Task Prune(bool seal)
    {
        if (seal)
        {
            await new Sealing(_journal, _segments, _known, this, Codecs.Kernel, Options.Create(new HistoryOptions()), NullLogger<Sealing>.Instance).SealClosed(Now, default);
        }

        foreach (var period in (await _journal.Periods(default)).Where(p => p.To <= Now))
        {
            await _journal.Drop(period, default);
        }
    }

    private async Task Commit(ChangeRow[] rows)
    {
        if (_group == 0)
        {
            _writer = await _journal.EnrolWriter("test", default);
            await _journal.Commit(new() { Writer = _writer, Number = ++_group, Claims = [0] }, default);
        }

        await _journal.Commit(new() { Writer = _writer, Number = ++_group, Rows = rows }, default);
    }
}
