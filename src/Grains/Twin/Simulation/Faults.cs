namespace Beffroi.Twin.Simulation;

/// <summary>
/// When an asset is at fault, drawn from its dice alone. A fault is a point in time and in height, evenly spread over both, and happens where its height is below the asset's rate: at any
/// rate they come independently of each other, and a higher rate has all faults of a lower one. So two runs that differ in anything else have the same faults. Pure.
/// </summary>
public static class Faults
{
    /// <summary>More often than that, in a year, nothing fails.</summary>
    public const double MostYearly = 12;

    // Heights are drawn in bands, each as high as all below it, so that what never fails costs next to nothing; times in windows, so that no fault depends on where a run begins.
    private const double LowestBand = 1.0 / 128;
    private const int Bands = 12;
    private const double DaysAYear = 365.2425;
    private const double LongestLasting = 20;
    private static readonly TimeSpan Window = TimeSpan.FromDays(4096);
    private static readonly string[] Counts = Streams("count");
    private static readonly string[] Times = Streams("time");
    private static readonly string[] Heights = Streams("height");
    private static readonly string[] Lengths = Streams("length");

    /// <summary>From which moment until which, in order; those that overlap are one.</summary>
    public static List<(Instant Begin, Instant End)> Of(Dice dice, FaultRate rate, Instant from, Instant to)
    {
        var spans = new List<(Instant Begin, Instant End)>();
        var (first, last) = (WindowOf(from - TimeSpan.FromDays(LongestLasting * rate.Days)), WindowOf(to));
        for (var band = 0; band < Bands && Floor(band) < rate.Yearly; band++)
        {
            for (var window = first; window <= last; window++)
            {
                Draw(dice, band, window, rate, from, to, spans);
            }
        }

        return Apart(spans);
    }

    private static List<(Instant Begin, Instant End)> Apart(List<(Instant Begin, Instant End)> spans)
    {
        spans.Sort();
        var apart = new List<(Instant Begin, Instant End)>(spans.Count);
        foreach (var (begin, end) in spans)
        {
            if (apart.Count > 0 && begin <= apart[^1].End)
            {
                apart[^1] = (apart[^1].Begin, Instant.Later(apart[^1].End, end));
            }
            else
            {
                apart.Add((begin, end));
            }
        }

        return apart;
    }

    private static void Draw(Dice dice, int band, long window, FaultRate rate, Instant from, Instant to, List<(Instant Begin, Instant End)> spans)
    {
        var (floor, height) = (Floor(band), band == 0 ? LowestBand : Floor(band));
        var count = Count(dice.Unit(Counts[band], window), height * Window.TotalDays / DaysAYear);
        for (var i = 0; i < count; i++)
        {
            var tick = (window << 12) + i;
            if (floor + (height * dice.Unit(Heights[band], tick)) >= rate.Yearly)
            {
                continue;
            }

            var begin = new Instant((long)((window + dice.Unit(Times[band], tick)) * (Window.Ticks / 10)));
            var end = begin + TimeSpan.FromDays(-Math.Log(1 - dice.Unit(Lengths[band], tick)) * rate.Days);
            if (begin < to && end > from)
            {
                spans.Add((begin, end));
            }
        }
    }

    /// <summary>How many of something that comes so often on average, by an even draw.</summary>
    private static int Count(double draw, double mean)
    {
        var (count, chance) = (0, Math.Exp(-mean));
        for (var sum = chance; draw >= sum && chance > 0; sum += chance)
        {
            chance *= mean / ++count;
        }

        return count;
    }

    private static double Floor(int band) => band == 0 ? 0 : LowestBand * (1 << (band - 1));

    private static long WindowOf(Instant at) => (long)Math.Floor(at.Microseconds / (Window.Ticks / 10.0));

    private static string[] Streams(string of) => [.. Enumerable.Range(0, Bands).Select(band => $"fault {of} {band}")];
}
