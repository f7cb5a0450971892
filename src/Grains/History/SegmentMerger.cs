using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Makes few large segments of one series' many small ones, in the order of their first instants. Keeps every reading, also those that others replace. Pure.</summary>
internal sealed class SegmentMerger(SeriesName series, long revision, int largest)
{
    private readonly OrderedReadings _ordered = new();
    private readonly List<RawReading> _ready = [];
    private readonly List<SegmentRow> _merged = [];
    private Instant _reached = new(long.MinValue);

    public void Add(SegmentRow segment)
    {
        if (segment.First < _reached)
        {
            throw new ArgumentException($"Segments come by first instant: {segment.First} is before {_reached}.", nameof(segment));
        }

        _reached = segment.First;
        _ready.AddRange(_ordered.TakeBefore(segment.First));
        Cut(whole: false);
        _ordered.Add(SegmentCodec.Read(segment.Body));
    }

    /// <summary>The merged segments, each read back: what cannot be read again must not replace anything.</summary>
    /// <param name="count">How many readings went in, by the headers of what was added.</param>
    public IReadOnlyList<SegmentRow> Finish(long count)
    {
        _ready.AddRange(_ordered.TakeAll());
        Cut(whole: true);
        var readable = _merged.Sum(s => (long)SegmentCodec.Read(s.Body).Length);
        return readable == count
            ? _merged
            : throw new InvalidDataException($"Segments of {series.Asset} {series.Property} that claim {count} readings hold {readable}: they stay as they are.");
    }

    // Readings of one instant never come in two batches, so a cut of what is ready keeps them together.
    private void Cut(bool whole)
    {
        if (!whole && _ready.Count < largest)
        {
            return;
        }

        var parts = Segmenting.Cut([.. _ready], largest).ToList();
        _ready.Clear();
        if (!whole && parts[^1].Length < largest)
        {
            _ready.AddRange(parts[^1]);
            parts.RemoveAt(parts.Count - 1);
        }

        _merged.AddRange(parts.Select(part => Segmenting.Row(series, revision, part)));
    }
}
