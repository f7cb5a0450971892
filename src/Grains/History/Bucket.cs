using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>The figures of one bucket of a plot, growing reading by reading or segment by segment.</summary>
internal sealed class Bucket
{
    private double _min = double.NaN;
    private double _max = double.NaN;
    private double _sum;
    private long _numbers;
    private Instant _minAt;
    private Instant _maxAt;
    private double _last;
    private Value _lastValue;
    private int _count;
    private int _corrected;
    private Quality? _quality;

    public void Add(RawReading reading)
    {
        var number = Reduction.NumberOf(reading.Value);
        if (!double.IsNaN(number))
        {
            Extend(number, reading.At, number, reading.At);
            _sum += number;
            _numbers++;
        }

        (_last, _lastValue) = (number, reading.Value);
        _count++;
        _corrected += (reading.Marks & ReadingMarks.Corrected) != 0 ? 1 : 0;
        Doubt(reading.Quality);
        if (_numbers == 0)
        {
            (_minAt, _maxAt) = (reading.At, reading.At);
        }
    }

    public void Add(SegmentHeader whole, SegmentPeaks peaks)
    {
        Extend(whole.Min, peaks.MinAt, whole.Max, peaks.MaxAt);
        _sum += whole.Sum;
        _numbers += whole.Count;
        _count += whole.Count;
        (_last, _lastValue) = (peaks.LastNumber, Value.None);
        Doubt(peaks.Quality);
    }

    /// <param name="at">When the bucket begins.</param>
    /// <param name="coverage">The share of its time in which something fresh was known; NaN where nothing ages.</param>
    public SeriesPoint Point(Instant at, double coverage) => new(
        at, _min, _minAt, _max, _maxAt, _numbers == 0 ? double.NaN : _sum / _numbers, _last, _count, _quality ?? Quality.Unknown,
        _numbers == 0 ? _lastValue.ToString() : null, _corrected, coverage);

    private void Extend(double min, Instant minAt, double max, Instant maxAt)
    {
        (_min, _minAt) = _numbers == 0 || min < _min ? (min, minAt) : (_min, _minAt);
        (_max, _maxAt) = _numbers == 0 || max > _max ? (max, maxAt) : (_max, _maxAt);
    }

    private void Doubt(Quality quality) => _quality = _quality is { } known ? Reduction.MoreDoubtful(known, quality) : quality;
}
