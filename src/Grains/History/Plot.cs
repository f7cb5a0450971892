using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Draws a series from its pieces, as they come. Pure.</summary>
/// <param name="now">The end of what can be known.</param>
/// <param name="freshFor">How long a value stays fresh; null for one that holds until it is replaced.</param>
internal sealed class Plot(Instant from, Instant to, int points, Instant now, TimeSpan? freshFor)
{
    private readonly Reduction _reduction = new(from, to, points);
    private Silences? _silences;
    private Instant? _before;
    private long _excluded;

    /// <summary>Whether a segment can be drawn by its figures: it is part of one bucket, and no silence is hidden in it.</summary>
    public bool CanTake(Journal.SegmentHeader header) =>
        header.Peaks is { } peaks && header.First >= from && _reduction.BucketOf(header.First) == _reduction.BucketOf(header.Last) && (freshFor is null || peaks.Silence <= freshFor);

    public void Add(SeriesPiece piece)
    {
        if (piece.Whole is { } whole)
        {
            Silences.Add(whole.First, whole.Last);
            _reduction.Add(whole, whole.Peaks!);
            return;
        }

        foreach (var reading in Merging.InForce(piece.Readings))
        {
            Add(reading);
        }
    }

    public Series Finish()
    {
        var gaps = Silences.Finish(points, TimeSpan.FromMicroseconds(_reduction.Width));
        var coverage = Silences.Coverage(points, _reduction.Width);
        return new()
        {
            Points = _reduction.Points(i => coverage[i]),
            Gaps = gaps,
            Raw = _reduction.IsRaw,
            Excluded = _excluded,
            Coverage = Silences.Coverage(),
        };
    }

    // Made with the first reading within the stretch: by then the last one before it is known.
    private Silences Silences => _silences ??= new(_before, from, Instant.Earlier(to, now), freshFor);

    private void Add(RawReading reading)
    {
        if ((reading.Marks & ReadingMarks.Excluded) != 0)
        {
            _excluded += reading.At >= from ? 1 : 0;
        }
        else if (reading.At < from)
        {
            _before = reading.At;
        }
        else
        {
            Silences.Add(reading.At);
            _reduction.Add(reading);
        }
    }
}
