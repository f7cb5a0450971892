using BenchmarkDotNet.Attributes;
using Beffroi.Assets.Networks;
using Beffroi.Journal;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Benchmarks.Micro;

/// <summary>What the radio end of an asset costs for each uplink, once it has a day behind it.</summary>
public class RadioBenchmarks
{
    private static readonly AssetId Device = AssetId.Of("lorawan-device", "a81758fffe04b1c1");

    private readonly LoRaWanDevice _kind = new();
    private TurnBench _asset = null!;
    private long _counter;

    [GlobalSetup]
    public void Enrol()
    {
        _asset = new(_kind, Device);
        _asset.Describe(new() { Place = new(3.9, 43.6), Attributes = new Dictionary<string, Value> { ["batteryCapacity"] = Value.Of(7.2), ["interval"] = Value.Of(1) } });
        for (var hour = 0; hour < 30; hour++)
        {
            _asset.Now = TurnBench.Noon + TimeSpan.FromHours(hour);
            _asset.Observe(Uplink(_asset.Now));
        }
    }

    /// <summary>A turn as a grain runs it: count, fold, judge, finish.</summary>
    [Benchmark(Description = "decide and fold an uplink of a radio end")]
    public Change? Decide()
    {
        var turn = new AssetTurn(_kind, Device, _asset.State, _asset.Now);
        Observing.Decide(turn, Uplink(_asset.Now), TimeSpan.FromMinutes(2));
        Judging.Decide(turn);
        return turn.Finish();
    }

    [Benchmark(Description = "write that change")]
    public byte[] Write() => Codecs.Kernel.Write(Decide()!);

    private Delivery Uplink(Instant at) => new()
    {
        Source = "chirpstack",
        Address = "application/7/device/a81758fffe04b1c1/event/up",
        Epoch = 1 + (_counter * 7_919),
        At = at + TimeSpan.FromMilliseconds(_counter % 1_000),
        Measurements =
        [
            new("frameCounter", Value.Of(_counter++)), new("session", Value.Of("01020304")), new("snr", Value.Of(7.5 - (_counter % 5))), new("rssi", Value.Of(-90 - (_counter % 20))), new("spreadingFactor", Value.Of(8)),
            new("airtime", Value.Of(0.103)), new("gateways", Value.Of(2)), new("heardBy", Value.Of("0016c001f153a14c")),
        ],
    };
}
