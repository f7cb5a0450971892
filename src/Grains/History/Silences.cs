using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Finds the stretches in which nothing fresh was known, and how much of each bucket they take, instant by instant.</summary>
/// <param name="before">The last instant known before the stretch, no further back than a value stays fresh; null when there is none.</param>
/// <param name="to">The end of the stretch, or now when that is earlier: the future is no silence.</param>
/// <param name="freshFor">How long a value stays fresh; null for one that holds until it is replaced, whose series has no gaps.</param>
internal sealed class Silences(Instant? before, Instant from, Instant to, TimeSpan? freshFor)
{
    private readonly List<Gap> _gaps = [];
    private readonly List<Gap> _stale = [];
    private Instant _last = before ?? from;
    private Instant _freshUntil = before is { } b && freshFor is { } f ? b + f : from;

    public void Add(Instant at)
    {
        if (freshFor is { } fresh && at <= to)
        {
            Note(at, fresh);
            (_last, _freshUntil) = (at, at + fresh);
        }
    }

    /// <summary>A stretch within which no two neighbouring readings are further apart than a value stays fresh.</summary>
    public void Add(Instant first, Instant last)
    {
        Add(first);
        if (freshFor is { } fresh && first <= to)
        {
            // Not noted: within the stretch there is no silence, however long it is.
            _last = Instant.Earlier(last, to);
            _freshUntil = _last + fresh;
        }
    }

    /// <summary>Ends the stretch.</summary>
    /// <returns>The gaps: from the last reading to the next. Of more than <paramref name="most"/> those that are at least that long.</returns>
    public Gap[] Finish(int most, TimeSpan longEnough)
    {
        if (freshFor is { } fresh && from < to)
        {
            Note(to, fresh);
            _last = to;
        }

        return [.. _gaps.Count <= most ? _gaps : _gaps.Where(gap => gap.To - gap.From >= longEnough)];
    }

    /// <summary>The share of each bucket in which something fresh was known, up to the stretch's end; NaN where nothing ages or nothing can be known yet.</summary>
    public double[] Coverage(int buckets, long width)
    {
        var stale = new long[buckets];
        foreach (var gap in _stale)
        {
            for (var i = (gap.From.Microseconds - from.Microseconds) / width; i < buckets && Begin(i) < gap.To.Microseconds; i++)
            {
                stale[i] += Math.Min(gap.To.Microseconds, Begin(i + 1)) - Math.Max(gap.From.Microseconds, Begin(i));
            }
        }

        return [.. stale.Select((missing, i) => Math.Min(Begin(i + 1), to.Microseconds) - Begin(i) is > 0 and var length && freshFor is not null ? 1 - ((double)missing / length) : double.NaN)];

        long Begin(long bucket) => from.Microseconds + (bucket * width);
    }

    /// <summary>The same share of the whole stretch; NaN likewise.</summary>
    public double Coverage() => freshFor is null || to <= from ? double.NaN : 1 - (_stale.Sum(gap => (gap.To - gap.From).TotalMicroseconds) / (to - from).TotalMicroseconds);

    private void Note(Instant next, TimeSpan fresh)
    {
        if (next - _last > fresh && next > from)
        {
            _gaps.Add(new(Instant.Later(_last, from), next));
        }

        if (next > Instant.Later(_freshUntil, from))
        {
            _stale.Add(new(Instant.Later(_freshUntil, from), next));
        }
    }
}
