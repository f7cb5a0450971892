using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What one cohort adds to the totals it is counted in, as it was said before the last sample, and what it has said since.</summary>
internal sealed class BookRow(int measures)
{
    private (RunningSums Sums, int Members)[] _counts = [];
    private MeasureValue[] _counted = new MeasureValue[measures];
    private MeasureValue[]? _said;
    private Instant _saidAt;
    private Instant _talliedAt;

    /// <summary>When what is counted grows old by itself; <see cref="Instant.Never"/> when it does not.</summary>
    public Instant TurnsAt { get; private set; } = Instant.Never;

    /// <summary>Whether it has said what is not counted yet.</summary>
    public bool IsBehind => _said is not null;

    public void Count((RunningSums Sums, int Members)[] counts, Instant at)
    {
        Tally(-1);
        (_counts, _talliedAt) = (counts, at);
        Tally(1);
    }

    /// <summary>Says whether it has something to count now, and had not before.</summary>
    public bool Take(MeasureValue[] said, Instant at)
    {
        if ((_said ?? _counted).AsSpan().SequenceEqual(said))
        {
            return false;
        }

        var was = IsBehind;
        if (_said is { } earlier && _saidAt < at)
        {
            Replace(earlier, at);
        }

        (_said, _saidAt) = (said, at);
        return !was;
    }

    /// <summary>Counts what was said before that moment; says whether there was anything.</summary>
    public bool Settle(Instant at)
    {
        if (_said is not { } said || _saidAt >= at)
        {
            return false;
        }

        _said = null;
        Replace(said, at);
        return true;
    }

    /// <summary>Counts the same again, as old as it is by then; says whether it was due.</summary>
    public bool Age(Instant at)
    {
        if (TurnsAt >= at)
        {
            return false;
        }

        Replace(_counted, at);
        return true;
    }

    private void Replace(MeasureValue[] by, Instant at)
    {
        Tally(-1);
        (_counted, _talliedAt, TurnsAt) = (by, at, Instant.Never);
        foreach (var measure in by)
        {
            TurnsAt = Instant.Earlier(TurnsAt, Knowing.Turns(measure.Quality, measure.FreshUntil, at));
        }

        Tally(1);
    }

    // Whom a total counts is known by its measures; how each member counts as a whole, no rule asks.
    private void Tally(int sign)
    {
        foreach (var (sums, members) in _counts)
        {
            sums.Count(Quality.Unknown, Instant.Never, default, _counted, _talliedAt, sign * members);
        }
    }
}
