using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Parking;

/// <summary>
/// How many cars stand in a car park by the half hour of the week, on the territory's clocks, as it was counted over weeks: the mean, and of how many counts. Half hours that were never counted are unknown.
/// </summary>
public sealed class WeeklyDemand
{
    /// <summary>Half hours of a week.</summary>
    public const int Slots = 336;

    private const int SlotsADay = 48;
    private readonly double[] _sums = new double[Slots];
    private readonly int[] _counts = new int[Slots];

    private WeeklyDemand()
    {
    }

    /// <summary>Learns from those counts, each of the half hour that it is nearest to.</summary>
    public static WeeklyDemand Fit(IEnumerable<(Instant At, double Cars)> counts)
    {
        var demand = new WeeklyDemand();
        foreach (var (at, cars) in counts)
        {
            var slot = SlotOf(at);
            demand._sums[slot] += cars;
            demand._counts[slot]++;
        }

        return demand;
    }

    /// <summary>The half hour of the week, from Monday at midnight, that an instant is nearest to.</summary>
    public static int SlotOf(Instant at)
    {
        var local = LegalTime.Of(at);
        var day = ((int)local.Date.DayOfWeek + 6) % 7;
        return ((day * SlotsADay) + (int)Math.Floor((local.Minute / 30) + 0.5)) % Slots;
    }

    /// <summary>Cars that stand there; null where it was never counted.</summary>
    public double? At(int slot) => _counts[slot] > 0 ? _sums[slot] / _counts[slot] : null;

    /// <summary>How well it tells those counts, be they those it learnt from or others; null when it knows none of their half hours.</summary>
    public FitQuality? QualityOn(IEnumerable<(Instant At, double Cars)> counts)
    {
        (double, double)[] pairs = [.. counts.Select(c => (c.Cars, At(SlotOf(c.At)))).Where(p => p.Item2 is not null).Select(p => (p.Cars, p.Item2!.Value))];
        return pairs.Length > 0 ? FitQuality.Of(pairs, figures: 0) : null;
    }
}
