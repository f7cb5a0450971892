using BenchmarkDotNet.Attributes;
using Beffroi.History;
using Beffroi.Twin;

namespace Beffroi.Benchmarks.Micro;

/// <summary>A day of readings each minute, as bytes of history and back.</summary>
public class SegmentBenchmarks
{
    private const int Minutes = 1_440;

    private readonly RawReading[] _readings = [.. Enumerable.Range(0, Minutes).Select(i => new RawReading(
        new Instant(1_780_000_000_000_000 + (60_000_000L * i)), Value.Of(Math.Round(40 + (10 * Math.Sin(i / 200.0)), 1)), Quality.Measured, i + 1, false))];

    private byte[] _written = null!;

    [GlobalSetup]
    public void Write() => _written = SegmentCodec.Write(_readings);

    [Benchmark(Description = "write a reading of a segment", OperationsPerInvoke = Minutes)]
    public byte[] WriteSegment() => SegmentCodec.Write(_readings);

    [Benchmark(Description = "read a reading of a segment", OperationsPerInvoke = Minutes)]
    public RawReading[] ReadSegment() => SegmentCodec.Read(_written);
}
