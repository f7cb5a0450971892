using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Makes segments of readings. Pure.</summary>
internal static class Segmenting
{
    /// <summary>Cuts readings in parts of at most that many; those of one instant stay together.</summary>
    /// <param name="readings">By instant.</param>
    public static IEnumerable<RawReading[]> Cut(RawReading[] readings, int largest)
    {
        for (var start = 0; start < readings.Length;)
        {
            var end = Math.Min(start + largest, readings.Length);
            while (end < readings.Length && readings[end].At == readings[end - 1].At)
            {
                end++;
            }

            yield return readings[start..end];
            start = end;
        }
    }

    /// <param name="readings">By instant and version, at least one.</param>
    public static SegmentRow Row(SeriesName series, long revision, RawReading[] readings)
    {
        var numbers = readings.Select(r => Reduction.NumberOf(r.Value)).Where(n => !double.IsNaN(n)).ToArray();
        return new()
        {
            Asset = series.Asset,
            Property = series.Property,
            First = readings[0].At,
            Last = readings[^1].At,
            Revision = revision,
            Count = readings.Length,
            Min = numbers.Length == 0 ? double.NaN : numbers.Min(),
            Max = numbers.Length == 0 ? double.NaN : numbers.Max(),
            Sum = numbers.Length == 0 ? double.NaN : numbers.Sum(),
            Peaks = numbers.Length == readings.Length ? Peaks(readings) : null,
            Body = SegmentCodec.Write(readings),
        };
    }

    private static SegmentPeaks? Peaks(RawReading[] readings)
    {
        var (min, max, quality, silence) = (readings[0], readings[0], readings[0].Quality, TimeSpan.Zero);
        for (var i = 0; i < readings.Length; i++)
        {
            var reading = readings[i];
            var since = i == 0 ? TimeSpan.MaxValue : reading.At - readings[i - 1].At;
            if (reading.Marks != ReadingMarks.None || since == TimeSpan.Zero)
            {
                return null;
            }

            silence = i > 0 && since > silence ? since : silence;
            min = reading.Value.Number < min.Value.Number ? reading : min;
            max = reading.Value.Number > max.Value.Number ? reading : max;
            quality = Reduction.MoreDoubtful(quality, reading.Quality);
        }

        return new(min.At, max.At, readings[^1].Value.Number, quality, silence);
    }
}
