using System.Diagnostics;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Reads;

/// <summary>So many readers, each asking one question after another.</summary>
internal static class Readers
{
    /// <returns>How long answers took, answers a second, and bytes of the mean answer.</returns>
    public static async Task<(Latencies Each, double Rate, double Bytes)> Ask(BenchSilo silo, Question question, int readers, double seconds, CancellationToken cancellation)
    {
        var (each, start, bytes) = (new Latencies(), Stopwatch.GetTimestamp(), 0L);
        await Task.WhenAll(Enumerable.Range(0, readers).Select(async reader =>
        {
            var random = new Random(reader);
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
            {
                var since = Stopwatch.GetTimestamp();
                var answer = await silo.Http.GetByteArrayAsync(question.Path(random.NextDouble()), cancellation);
                each.Since(since);
                Interlocked.Add(ref bytes, answer.Length);
            }
        }));
        return (each, each.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, (double)bytes / each.Count);
    }
}
