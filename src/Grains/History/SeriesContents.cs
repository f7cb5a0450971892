using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>All that is kept of one series over a stretch of time: the journal's readings, every segment's header, and the bodies that have to be read. Pure.</summary>
/// <param name="open">Readings of the journal's unsealed days.</param>
/// <param name="headers">By first instant and revision.</param>
internal sealed class SeriesContents(Instant from, Instant to, IReadOnlyList<RawReading> open, SegmentHeader[] headers)
{
    private readonly HashSet<SegmentKey> _whole = [];

    /// <summary>Readings there are at most: some may be outside of the stretch, others may be replaced by later ones of their instant.</summary>
    public long Most => open.Count + headers.Sum(h => (long)h.Count);

    /// <summary>The readings that have to be decoded.</summary>
    public long Decoded => open.Count + headers.Where(h => !_whole.Contains(h.Key)).Sum(h => (long)h.Count);

    public bool AnyWhole => _whole.Count > 0;

    public SegmentKey[] Needed => [.. headers.Select(h => h.Key).Where(key => !_whole.Contains(key))];

    /// <summary>Where about that many readings end: the begin of a segment, or the end of the stretch.</summary>
    public Instant EndOf(long readings)
    {
        var counted = 0L;
        foreach (var header in headers)
        {
            if (counted >= readings && header.First > from)
            {
                return header.First;
            }

            counted += header.Count;
        }

        return to;
    }

    /// <summary>
    /// Takes by their figures those segments that may be, that lie within the stretch, and within which nothing else was observed.
    /// Takes none when they hold no more readings than there are points: then every reading may have a point of its own.
    /// </summary>
    public void TakeWhole(Func<SegmentHeader, bool> mayBe, int points)
    {
        var openAt = open.Select(r => r.At.Microseconds).Order().ToArray();
        var reached = new Instant(long.MinValue);
        for (var i = 0; i < headers.Length; i++)
        {
            var header = headers[i];
            var alone = header.First > reached && (i + 1 == headers.Length || headers[i + 1].First > header.Last) && !Within(openAt, header);
            if (alone && header.First >= from && header.Last < to && mayBe(header))
            {
                _whole.Add(header.Key);
            }

            reached = Instant.Later(reached, header.Last);
        }

        if (Most - Decoded <= points)
        {
            _whole.Clear();
        }
    }

    /// <summary>The pieces in order of time; of several readings of one instant the one in force stands last. Holds no more readings at once than overlap.</summary>
    /// <param name="bodies">The segments named by <see cref="Needed"/>.</param>
    public IEnumerable<SeriesPiece> Pieces(IReadOnlyDictionary<SegmentKey, byte[]> bodies)
    {
        var ordered = new OrderedReadings();
        ordered.Add([.. open.Where(Inside)]);
        foreach (var header in headers)
        {
            if (ordered.TakeBefore(header.First) is { Length: > 0 } readings)
            {
                yield return SeriesPiece.Of(readings);
            }

            if (_whole.Contains(header.Key))
            {
                yield return SeriesPiece.Of(header);
            }
            else
            {
                var read = SegmentCodec.Read(bodies[header.Key]);
                ordered.Add(header.First >= from && header.Last < to ? read : [.. read.Where(Inside)]);
            }
        }

        yield return SeriesPiece.Of(ordered.TakeAll());
    }

    private bool Inside(RawReading reading) => reading.At >= from && reading.At < to;

    private static bool Within(long[] instants, SegmentHeader header)
    {
        var at = Array.BinarySearch(instants, header.First.Microseconds);
        at = at < 0 ? ~at : at;
        return at < instants.Length && instants[at] <= header.Last.Microseconds;
    }
}
