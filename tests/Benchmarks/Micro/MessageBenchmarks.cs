using BenchmarkDotNet.Attributes;
using Beffroi.Assets.Lighting;
using Beffroi.Connectivity;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Rollups;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Benchmarks.Micro;

/// <summary>What happens to one message of three properties between the broker and the journal, step by step.</summary>
public class MessageBenchmarks
{
    private static readonly AssetId Lamp = AssetId.Of("luminaire", "B-12345");
    private static readonly Origin Here = new("mqtt", "beffroi/v1/luminaire/B-12345/readings", TurnBench.Noon);
    private static readonly PlainJsonLimits Limits = new();

    private readonly Luminaire _kind = new();
    private readonly byte[] _body = """{"power":41,"level":60,"energyIndex":100.123,"seq":123,"boot":1795494000}"""u8.ToArray();
    private TurnBench _asset = null!;
    private Delivery _delivery = null!;
    private Change _change = null!;
    private byte[] _written = null!;
    private SnapshotRow _snapshot;
    private long _sequence;

    [GlobalSetup]
    public void Enrol()
    {
        _asset = new(_kind, Lamp);
        _asset.Describe(new() { Place = new(3.9, 43.6) });
        _delivery = PlainJson.Translate(Here, Lamp, _body, Limits).Consignments[0].Delivery;
        _change = Decide() ?? throw new InvalidOperationException("The reading was not taken.");
        _written = Codecs.Kernel.Write(_change);
        _snapshot = new(0, Lamp, _asset.State.Version, Codecs.Kernel.Write(_kind, _asset.State));
    }

    [Benchmark(Description = "translate plain JSON")]
    public Translation Translate() => PlainJson.Translate(Here, Lamp, _body, Limits);

    /// <summary>A turn as a grain runs it: decide, fold, judge, finish.</summary>
    [Benchmark(Description = "decide and fold a turn")]
    public Change? Decide()
    {
        var turn = new AssetTurn(_kind, Lamp, _asset.State, TurnBench.Noon);
        Observing.Decide(turn, _delivery with { Sequence = ++_sequence }, TimeSpan.FromMinutes(2));
        Judging.Decide(turn);
        return turn.Finish();
    }

    [Benchmark(Description = "write a change")]
    public byte[] WriteChange() => Codecs.Kernel.Write(_change);

    [Benchmark(Description = "read a change")]
    public Change ReadChange() => Codecs.Kernel.ReadChange(_written);

    [Benchmark(Description = "write a snapshot")]
    public byte[] WriteSnapshot() => Codecs.Kernel.Write(_kind, _asset.State);

    [Benchmark(Description = "read a snapshot")]
    public AssetState ReadSnapshot() => Codecs.Kernel.FromSnapshot(_snapshot);

    [Benchmark(Description = "contribution of an asset")]
    public Contribution? Contribute() => Contributing.Of(_kind, 0, Lamp, _asset.State);
}
