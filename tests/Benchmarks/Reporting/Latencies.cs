using System.Diagnostics;
using HdrHistogram;

namespace Beffroi.Benchmarks.Reporting;

/// <summary>How long things took, from any thread.</summary>
internal sealed class Latencies
{
    private static readonly double Microsecond = Stopwatch.Frequency / 1e6;

    private readonly Lock _lock = new();
    private readonly LongHistogram _spread = new(1, 600_000_000, 3);

    public long Count
    {
        get
        {
            lock (_lock)
            {
                return _spread.TotalCount;
            }
        }
    }

    /// <summary>Takes what began at that timestamp and ends now.</summary>
    public void Since(long start) => Take(Stopwatch.GetTimestamp() - start);

    public void Take(long ticks)
    {
        lock (_lock)
        {
            _spread.RecordValue(Math.Clamp((long)(ticks / Microsecond), 1, 600_000_000));
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _spread.Reset();
        }
    }

    /// <summary>In milliseconds.</summary>
    public double At(double percent)
    {
        lock (_lock)
        {
            return _spread.GetValueAtPercentile(percent) / 1000.0;
        }
    }

    /// <summary>p50, p90, p99 and the most, in milliseconds.</summary>
    public string[] Say() => Count == 0 ? ["–", "–", "–", "–"] : Array.ConvertAll<double, string>([50, 90, 99, 100], percent => At(percent) is var it && it < 10 ? $"{it:F2}" : $"{it:F0}");
}
