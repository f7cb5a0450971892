using System.Diagnostics;
using Beffroi.Benchmarks.Reporting;

namespace Beffroi.Benchmarks.Limits;

/// <summary>The disk's own word: appended pages made durable one by one.</summary>
internal static class SyncLimit
{
    public static Limit Measure(string folder, int seconds)
    {
        var path = Path.Combine(folder, "sync.bench");
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            var (page, each, start) = (new byte[4096], new Latencies(), Stopwatch.GetTimestamp());
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
            {
                var since = Stopwatch.GetTimestamp();
                file.Write(page);
                file.Flush(flushToDisk: true);
                each.Since(since);
            }

            return new("4 kB appended and synced", each.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, "writes", each);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
