using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Beffroi.Benchmarks.Reporting;

/// <summary>What the figures were measured on.</summary>
internal static class MachineSentence
{
    public static string Say(string folder)
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[1] ?? "unknown processor";
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30);
        return $"{Environment.ProcessorCount} cores of {model}, {memory} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; " +
            $"load before {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; a 4 kB write made durable takes {Sync(folder):F2} ms (median of 200) in {folder}";
    }

    private static double Sync(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "sync.bench");
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            var page = new byte[4096];
            var times = new double[200];
            for (var i = 0; i < times.Length; i++)
            {
                var since = Stopwatch.GetTimestamp();
                file.Write(page);
                file.Flush(flushToDisk: true);
                times[i] = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            }

            Array.Sort(times);
            return times[times.Length / 2];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
