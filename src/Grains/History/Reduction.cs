using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>
/// Makes few points of many readings without losing a spike: each bucket keeps its smallest and its largest with their instants.
/// An empty bucket makes no point. Pure.
/// </summary>
internal static class Reduction
{
    /// <param name="readings">By instant, each instant once, from <paramref name="from"/> (included) to <paramref name="to"/> (excluded).</param>
    public static SeriesPoint[] Reduce(IReadOnlyList<RawReading> readings, Instant from, Instant to, int points)
    {
        if (readings.Count <= points)
        {
            return [.. readings.Select(r => Bucket(r.At, [r]))];
        }

        var width = Math.Max(1, (long)(((Int128)to.Microseconds - from.Microseconds + points - 1) / points));
        return [.. readings.GroupBy(r => (long)(((Int128)r.At.Microseconds - from.Microseconds) / width)).Select(g => Bucket(new(from.Microseconds + (g.Key * width)), [.. g]))];
    }

    /// <summary>A value as a number on a plot: a flag is 1 or 0, an instant its microseconds; NaN for what is none.</summary>
    public static double NumberOf(Value value) => value.Form is ValueForm.Number or ValueForm.Flag or ValueForm.Instant ? value.Number : double.NaN;

    /// <summary>A stretch is only as good as its most doubtful reading.</summary>
    public static Quality MoreDoubtful(Quality a, Quality b) => Doubt(b) > Doubt(a) ? b : a;

    private static SeriesPoint Bucket(Instant at, RawReading[] readings)
    {
        var last = readings[^1];
        var (min, max, sum, numbers) = (last, last, 0.0, 0);
        foreach (var reading in readings)
        {
            var number = NumberOf(reading.Value);
            if (double.IsNaN(number))
            {
                continue;
            }

            min = numbers == 0 || number < NumberOf(min.Value) ? reading : min;
            max = numbers == 0 || number > NumberOf(max.Value) ? reading : max;
            sum += number;
            numbers++;
        }

        return new(
            at, NumberOf(min.Value), min.At, NumberOf(max.Value), max.At, numbers == 0 ? double.NaN : sum / numbers, NumberOf(last.Value),
            readings.Length, readings.Select(r => r.Quality).Aggregate(MoreDoubtful), numbers == 0 ? last.Value.ToString() : null);
    }

    private static int Doubt(Quality quality) => quality switch
    {
        Quality.Measured => 0,
        Quality.Estimated => 1,
        Quality.Inferred => 2,
        _ => 3,
    };
}
