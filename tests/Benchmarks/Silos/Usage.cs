using System.Globalization;

namespace Beffroi.Benchmarks.Silos;

/// <summary>What a process uses, from <c>/proc</c>.</summary>
internal static class Usage
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds of processor time since it began.</summary>
    public static double Cpu(int process)
    {
        var line = File.ReadAllText($"/proc/{process}/stat");
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (Long(fields[11]) + Long(fields[12])) / TicksPerSecond;
    }

    /// <summary>Seconds of processor time that the whole machine was busy since it began.</summary>
    public static double Machine()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(Long).ToArray();
        return (fields[0] + fields[1] + fields[2] + fields[5] + fields[6]) / TicksPerSecond;
    }

    /// <summary>Resident memory, bytes: now, and the most there has been.</summary>
    public static (long Now, long Peak) Memory(int process) => (Kilobytes(process, "VmRSS:"), Kilobytes(process, "VmHWM:"));

    /// <summary>From now on the most there has been is counted anew.</summary>
    public static void ForgetPeak(int process) => File.WriteAllText($"/proc/{process}/clear_refs", "5");

    /// <summary>How much of the resident memory is files that are mapped, bytes: the system's cache, which it takes back at need.</summary>
    public static long Mapped(int process) => Kilobytes(process, "RssFile:");

    private static long Kilobytes(int process, string name) =>
        Long(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) * 1024;

    private static long Long(string text) => long.Parse(text.Split('\t')[^1], CultureInfo.InvariantCulture);
}
