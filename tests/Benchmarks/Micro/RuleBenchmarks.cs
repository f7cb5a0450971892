using BenchmarkDotNet.Attributes;
using Beffroi.Assets.Lighting;
using Beffroi.Connectivity;
using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Rules.BackTesting;
using Beffroi.Rules.Reading;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Benchmarks.Micro;

/// <summary>What twenty rules of its kind add to a reading: every one looks at a property of the message, none fires.</summary>
public class RuleBenchmarks
{
    private static readonly Origin Here = new("mqtt", "beffroi/v1/luminaire/B-12345/readings", TurnBench.Noon);
    private static readonly PlainJsonLimits Limits = new();
    private static readonly byte[] Body = """{"power":41,"level":60,"energyIndex":100.123,"seq":123,"boot":1795494000}"""u8.ToArray();
    private static readonly AssetId Lamp = AssetId.Of("luminaire", "B-12345");

    private readonly Luminaire _kind = new();
    private readonly SiloRules _silo = new();
    private TurnBench _asset = null!;
    private AssetRules _rules = null!;
    private Delivery _delivery = null!;
    private BackTest _test = null!;
    private byte[] _written = null!;
    private Instant _at = TurnBench.Noon;
    private long _version;
    private long _sequence;

    /// <summary>0 for the reading alone.</summary>
    [Params(0, 20)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Enrol()
    {
        _asset = new(_kind, Lamp);
        _asset.Describe(new() { Place = new(3.9, 43.6) });
        _delivery = new()
        {
            Source = "mqtt", Epoch = 1, Sequence = 0, Address = "beffroi/v1/luminaire/B-12345/readings",
            Measurements = [new("power", Value.Of(41.0)), new("level", Value.Of(60.0)), new("energyIndex", Value.Of(100.123))],
        };
        var catalogue = Catalogue.Of(typeof(Catalogue).Assembly);
        _silo.Take(new RuleBook(1, Enumerable.Range(0, Rules).Select(i => new CompiledRule($"r{i}", 1, RuleReader.Read(Yaml(i), catalogue).Document!, RuleState.Enabled, default))));
        _rules = _silo.Book.For(null, Lamp, _asset.State);
        _written = Reading();
        _test = new(new CompiledRule("r", 1, RuleReader.Read(Yaml(1), catalogue).Document!, RuleState.Enabled, default), TurnBench.Noon, _silo.Neighbourhood, new(TimeSpan.FromMinutes(1)));
        _test.Describe(Lamp, _asset.State.Description!);
    }

    /// <summary>A turn as a grain runs it, its change written as the journal has it.</summary>
    [Benchmark(Description = "decide, fold and write a turn")]
    public byte[] Reading()
    {
        var turn = new AssetTurn(_kind, Lamp, _asset.State, TurnBench.Noon);
        Observing.Decide(turn, _delivery with { Sequence = ++_sequence }, TimeSpan.FromMinutes(2));
        Judging.Decide(turn);
        if (Rules > 0)
        {
            _rules = _silo.Decide(turn, _rules, TurnBench.Noon);
        }

        return Codecs.Kernel.Write(turn.Finish()!);
    }

    /// <summary>From the bytes of the message to those of its row: what a silo does for a reading, less broker and database.</summary>
    public int Whole()
    {
        _delivery = PlainJson.Translate(Here, Lamp, Body, Limits).Consignments[0].Delivery;
        return Reading().Length;
    }

    /// <summary>A change of the journal read back and run through one rule, as a back-test does.</summary>
    [Benchmark(Description = "back-test a change")]
    public long BackTest()
    {
        _at += TimeSpan.FromMinutes(10);
        _test.Take(Lamp, Codecs.Kernel.ReadChange(_written), ++_version, _at);
        return _test.Tally.Readings;
    }

    private static string Yaml(int i) => (i % 4) switch
    {
        0 => $"title: t\nkind: luminaire\ntriggers: [{{ threshold: {{ of: power, above: {400 + i}, for: 5m }} }}]\nactions: [{{ alarm: {{}} }}]",
        1 => $"title: t\nkind: luminaire\ntriggers: [{{ holds: {{ condition: \"power > {300 + i} && level > 20 || level > 99\", for: 5m }} }}]\nactions: [{{ alarm: {{}} }}]",
        2 => $"title: t\nkind: luminaire\ntriggers: [{{ change: level }}]\nwhen: level > {70 + i}\nactions: [{{ notify: {{ to: x, text: t }} }}]",
        _ => $"title: t\nkind: luminaire\ntriggers: [{{ threshold: {{ of: energyIndex, above: {1000 + i} }} }}, {{ alarm: {{ code: lamp-out }} }}]\nwhen: power < {10 + i} && fresh(power)\nactions: [{{ alarm: {{ for: 1h }} }}]",
    };
}
