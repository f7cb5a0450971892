using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>How the hours of a stretch came together, moment by moment: what fell into any part of it is a difference.</summary>
internal sealed class HourSums(int rates)
{
    private readonly List<Instant> _moments = [];
    private readonly List<double> _sums = [];

    public void Begin(Instant at)
    {
        _moments.Clear();
        _sums.Clear();
        Add(at, stackalloc double[rates]);
    }

    /// <param name="hours">Since the begin.</param>
    public void Add(Instant at, ReadOnlySpan<double> hours)
    {
        _moments.Add(at);
        _sums.AddRange(hours);
    }

    public void Between(Instant from, Instant to, Span<double> hours)
    {
        hours.Clear();
        Add(to, 1, hours);
        Add(from, -1, hours);
    }

    private void Add(Instant at, double sign, Span<double> hours)
    {
        var found = _moments.BinarySearch(at);
        var next = Math.Clamp(found >= 0 ? found : ~found, 1, _moments.Count - 1);
        var (begin, end) = (_moments[next - 1], _moments[next]);
        var part = end > begin ? Math.Clamp((at.Microseconds - begin.Microseconds) / (double)(end.Microseconds - begin.Microseconds), 0, 1) : 1;
        for (var i = 0; i < rates; i++)
        {
            var (before, after) = (_sums[((next - 1) * rates) + i], _sums[(next * rates) + i]);
            hours[i] += sign * (before + ((after - before) * part));
        }
    }
}
