using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>
/// Makes few points of many readings without losing a spike: each bucket keeps its smallest and its largest with their instants.
/// An empty bucket makes no point; when there are no more readings than points, the points are the readings.
/// </summary>
internal sealed class Reduction(Instant from, Instant to, int points)
{
    private readonly Bucket?[] _buckets = new Bucket?[points];
    private List<RawReading>? _raw = [];

    /// <summary>How long a bucket is, in microseconds.</summary>
    public long Width { get; } = Math.Max(1, (long)(((Int128)to.Microseconds - from.Microseconds + points - 1) / points));

    /// <summary>Whether the points are the readings themselves.</summary>
    public bool IsRaw => _raw is not null;

    /// <summary>A value as a number on a plot: a flag is 1 or 0, an instant its microseconds; NaN for what is none.</summary>
    public static double NumberOf(Value value) => value.Form is ValueForm.Number or ValueForm.Flag or ValueForm.Instant ? value.Number : double.NaN;

    /// <summary>A stretch is only as good as its most doubtful reading.</summary>
    public static Quality MoreDoubtful(Quality a, Quality b) => Doubt(b) > Doubt(a) ? b : a;

    // Unsigned: the difference of two instants may be longer than half of all time.
    public int BucketOf(Instant at) => (int)((ulong)(at.Microseconds - from.Microseconds) / (ulong)Width);

    /// <summary>Readings come by instant, each instant once, from the stretch's begin (included) to its end (excluded).</summary>
    public void Add(RawReading reading)
    {
        if (_raw is { } raw && raw.Count < points)
        {
            raw.Add(reading);
            return;
        }

        GiveUpRaw();
        At(reading.At).Add(reading);
    }

    /// <summary>A segment that lies within one bucket.</summary>
    public void Add(SegmentHeader whole, SegmentPeaks peaks)
    {
        GiveUpRaw();
        At(whole.First).Add(whole, peaks);
    }

    /// <param name="coverage">The share of a bucket's time in which something fresh was known.</param>
    public SeriesPoint[] Points(Func<int, double> coverage) => _raw is { } raw
        ? [.. raw.Select(One)]
        : [.. _buckets.Select((bucket, i) => (bucket, i)).Where(b => b.bucket is not null).Select(b => b.bucket!.Point(new(from.Microseconds + (b.i * Width)), coverage(b.i)))];

    private static SeriesPoint One(RawReading reading)
    {
        var bucket = new Bucket();
        bucket.Add(reading);
        return bucket.Point(reading.At, double.NaN);
    }

    private Bucket At(Instant at) => _buckets[BucketOf(at)] ??= new();

    private void GiveUpRaw()
    {
        var raw = _raw ?? [];
        _raw = null;
        foreach (var reading in raw)
        {
            At(reading.At).Add(reading);
        }
    }

    private static int Doubt(Quality quality) => quality switch
    {
        Quality.Measured => 0,
        Quality.Estimated => 1,
        Quality.Inferred => 2,
        _ => 3,
    };
}
