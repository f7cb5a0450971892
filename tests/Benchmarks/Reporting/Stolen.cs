using System.Globalization;

namespace Beffroi.Benchmarks.Reporting;

/// <summary>What a hypervisor kept of this machine's processors: figures taken while it is much say little about elapsed time.</summary>
internal sealed class Stolen
{
    private readonly (double Stolen, double All) _start = Read();

    /// <summary>The share since this was made, 0 to 1.</summary>
    public double Share => Read() is var now && now.All > _start.All ? (now.Stolen - _start.Stolen) / (now.All - _start.All) : 0;

    private static (double Stolen, double All) Read()
    {
        var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return (ticks[7], ticks.Sum());
    }
}
