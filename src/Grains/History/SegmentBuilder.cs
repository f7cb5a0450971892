using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Gathers the readings of one shard and one closed period of the journal, and makes segments of them. Pure.</summary>
internal sealed class SegmentBuilder(JournalPeriod period, int largest)
{
    private readonly Dictionary<(AssetId Asset, string Property), List<RawReading>> _series = [];

    /// <summary>How many readings were added.</summary>
    public long Count { get; private set; }

    public void Add(AssetId asset, long version, IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (!_series.TryGetValue((asset, fact.Property), out var readings))
            {
                _series[(asset, fact.Property)] = readings = [];
            }

            readings.Add(new(fact.At, fact.Value, fact.Quality, version, fact.IsLate));
            Count++;
        }
    }

    /// <summary>The segments of all series. Each is read back before it is given: what cannot be read again must not replace the journal.</summary>
    public SegmentRow[] Build()
    {
        var segments = _series.SelectMany(s => Cut(s.Value).Select(part => Segment(s.Key.Asset, s.Key.Property, part))).ToArray();
        var readable = segments.Sum(s => (long)SegmentCodec.Read(s.Body).Length);
        return readable == Count
            ? segments
            : throw new InvalidDataException($"{Count} readings of {period.From} became segments of {readable}: the period stays in the journal.");
    }

    /// <summary>What segments of a period are numbered with: later periods win where segments overlap.</summary>
    public static long RevisionOf(JournalPeriod period) => period.From.Microseconds / 1_000_000;

    private IEnumerable<RawReading[]> Cut(List<RawReading> readings)
    {
        var sorted = readings.OrderBy(r => r.At).ToArray();
        for (var start = 0; start < sorted.Length;)
        {
            var end = Math.Min(start + largest, sorted.Length);
            while (end < sorted.Length && sorted[end].At == sorted[end - 1].At)
            {
                end++;
            }

            yield return sorted[start..end];
            start = end;
        }
    }

    private SegmentRow Segment(AssetId asset, string property, RawReading[] readings)
    {
        var numbers = readings.Select(r => Reduction.NumberOf(r.Value)).Where(n => !double.IsNaN(n)).ToArray();
        return new()
        {
            Asset = asset,
            Property = property,
            First = readings[0].At,
            Last = readings[^1].At,
            Revision = RevisionOf(period),
            Count = readings.Length,
            Min = numbers.Length == 0 ? double.NaN : numbers.Min(),
            Max = numbers.Length == 0 ? double.NaN : numbers.Max(),
            Sum = numbers.Length == 0 ? double.NaN : numbers.Sum(),
            Body = SegmentCodec.Write(readings),
        };
    }
}
