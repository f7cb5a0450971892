using System.Diagnostics;
using HdrHistogram;

namespace Beffroi.Benchmarks.Load;

/// <summary>What was acknowledged: how many, after how long, and the last message of each asset.</summary>
internal sealed class Acknowledgements(int assets)
{
    private static readonly double Microsecond = Stopwatch.Frequency / 1e6;

    private readonly Lock _lock = new();
    private readonly LongHistogram _latency = new(1, 600_000_000, 3);
    private readonly long[] _last = new long[assets];
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    /// <summary>The highest number of each asset that was acknowledged; 0 where none was.</summary>
    public IReadOnlyList<long> Last => _last;

    public void Take(int asset, long sequence, long ticks)
    {
        lock (_lock)
        {
            _count++;
            _last[asset] = Math.Max(_last[asset], sequence);
            _latency.RecordValue(Math.Clamp((long)(ticks / Microsecond), 1, 600_000_000));
        }
    }

    /// <summary>Forgets the latencies until now, so that a warm-up is not counted.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            _latency.Reset();
        }
    }

    /// <summary>In milliseconds.</summary>
    public double Percentile(double percent)
    {
        lock (_lock)
        {
            return _latency.GetValueAtPercentile(percent) / 1000.0;
        }
    }
}
