namespace Beffroi.Twin.Simulation;

/// <summary>One life in virtual time. Between two of its moments, unless it is commanded, nothing changes but what grows evenly: that stretch is not stepped through.</summary>
public abstract class Course
{
    /// <summary>Whether rules look at what its device tells: then it tells it anew at each step of its own, and has a moment for each.</summary>
    public bool IsWatched { get; set; }

    /// <summary>Slots that anybody looks at, a bit each: what costs something to work out and is no other's concern need not be told.</summary>
    public ulong Wanted { get; set; } = ulong.MaxValue;

    /// <summary>When it becomes another by itself: strictly later, or <see cref="Instant.Never"/>.</summary>
    public abstract Instant Next(Sight sight);

    /// <summary>What its device tells now, what is commanded of it obeyed; one row for each property it shows at all.</summary>
    public abstract void Tell(Sight sight, List<Derived> told);

    /// <summary>The kind's rates from now until something happens.</summary>
    public abstract void Rate(Sight sight, Span<double> rates);

    /// <summary>What a quiet stretch came to, added to each rate's hours: the rate times the length, unless the course sums it up step by step.</summary>
    public virtual void Pass(Instant from, Instant to, ReadOnlySpan<double> rates, Span<double> hours)
    {
        var length = (to.Microseconds - from.Microseconds) / 3.6e9;
        for (var i = 0; i < rates.Length; i++)
        {
            hours[i] += rates[i] * length;
        }
    }
}
