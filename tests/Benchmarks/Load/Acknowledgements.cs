using Beffroi.Benchmarks.Reporting;

namespace Beffroi.Benchmarks.Load;

/// <summary>What was acknowledged: how many, after how long, and the last message of each asset.</summary>
internal sealed class Acknowledgements(int assets)
{
    private readonly Lock _lock = new();
    private readonly long[] _last = new long[assets];
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    /// <summary>The highest number of each asset that was acknowledged; 0 where none was.</summary>
    public IReadOnlyList<long> Last => _last;

    public Latencies Latencies { get; } = new();

    public void Take(int asset, long sequence, long ticks)
    {
        lock (_lock)
        {
            _count++;
            _last[asset] = Math.Max(_last[asset], sequence);
            Latencies.Take(ticks);
        }
    }

    /// <summary>Forgets the latencies until now, so that a warm-up is not counted.</summary>
    public void Reset() => Latencies.Reset();

    /// <summary>In milliseconds.</summary>
    public double Percentile(double percent) => Latencies.At(percent);
}
