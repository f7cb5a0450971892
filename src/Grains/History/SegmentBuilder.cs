using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Gathers readings of one shard and one closed period of the journal, and makes segments of them. Pure.</summary>
internal sealed class SegmentBuilder(JournalPeriod period, int largest)
{
    private readonly Dictionary<SeriesName, List<RawReading>> _series = [];

    /// <summary>How many readings were added.</summary>
    public long Count { get; private set; }

    public void Add(AssetId asset, long version, IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            var name = new SeriesName(asset, fact.Property);
            if (!_series.TryGetValue(name, out var readings))
            {
                _series[name] = readings = [];
            }

            readings.Add(Taking.Reading(fact, version));
            Count++;
        }
    }

    /// <summary>The segments of all series. Each is read back before it is given: what cannot be read again must not replace the journal.</summary>
    public SegmentRow[] Build()
    {
        var segments = _series.SelectMany(s => Segments(s.Key, s.Value)).ToArray();
        var readable = segments.Sum(s => (long)SegmentCodec.Read(s.Body).Length);
        return readable == Count
            ? segments
            : throw new InvalidDataException($"{Count} readings of {period.From} became segments of {readable}: the period stays in the journal.");
    }

    private IEnumerable<SegmentRow> Segments(SeriesName name, List<RawReading> readings) =>
        Segmenting.Cut([.. readings.OrderBy(r => r.At)], largest).Select(part => Segmenting.Row(name, Revisions.Of(period), part));
}
