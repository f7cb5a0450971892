using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What one cohort adds to the totals it is counted in, as it was said before the last sample, and what it has said since.</summary>
internal sealed class BookRow(int measures)
{
    private (RunningSums Sums, int Members)[] _counts = [];
    private Contribution? _counted;
    private Contribution? _said;
    private Instant _saidAt;
    private Instant _talliedAt;

    /// <summary>When what is counted grows old by itself; <see cref="Instant.Never"/> when it does not.</summary>
    public Instant TurnsAt { get; private set; } = Instant.Never;

    public void Count((RunningSums Sums, int Members)[] counts, Instant at)
    {
        Tally(-1);
        (_counts, _talliedAt) = (counts, at);
        Tally(1);
    }

    /// <summary>Says whether it is another than what was said before.</summary>
    public bool Take(Contribution said, Instant at)
    {
        if ((_said ?? _counted) is { } before && before.Quality == said.Quality && before.Measures.AsSpan().SequenceEqual(said.Measures))
        {
            return false;
        }

        if (_said is not null && _saidAt < at)
        {
            Replace(_said, at);
        }

        (_said, _saidAt) = (said, at);
        return true;
    }

    /// <summary>Counts what was said before that moment; says whether that is all.</summary>
    public bool Settle(Instant at)
    {
        if (_said is { } said && _saidAt < at)
        {
            _said = null;
            Replace(said, at);
        }
        else if (TurnsAt < at)
        {
            Replace(_counted!, at);
        }

        return _said is null;
    }

    private void Replace(Contribution by, Instant at)
    {
        Tally(-1);
        (_counted, _talliedAt, TurnsAt) = (by, at, Instant.Never);
        foreach (var measure in by.Measures)
        {
            TurnsAt = Instant.Earlier(TurnsAt, Knowing.Turns(measure.Quality, measure.FreshUntil, at));
        }

        Tally(1);
    }

    private void Tally(int sign)
    {
        foreach (var (sums, members) in _counts)
        {
            sums.Count(
                _counted?.Quality ?? Quality.Unknown, _counted?.FreshUntil ?? Instant.Never, _counted?.Worst ?? default, _counted?.Measures ?? _nothing, _talliedAt, sign * members);
        }
    }

    private readonly MeasureValue[] _nothing = new MeasureValue[measures];
}
