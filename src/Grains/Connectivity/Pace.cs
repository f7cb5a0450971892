namespace Beffroi.Connectivity;

/// <summary>
/// A rate with a burst, in one number: the instant by which everything that came so far would have come at that rate. Time is an argument. Thread-safe.
/// </summary>
/// <param name="perSecond">What it lets through a second, of messages or of bytes.</param>
/// <param name="burst">What it lets through at once after a rest.</param>
public sealed class Pace(double perSecond, double burst)
{
    private readonly Lock _gate = new();
    private double _due = double.NegativeInfinity;

    /// <summary>How long one that comes now has to wait so that the rate holds; it counts as come. Zero within the burst.</summary>
    /// <param name="now">Time since any fixed instant.</param>
    public TimeSpan Come(TimeSpan now)
    {
        lock (_gate)
        {
            _due = After(1, now);
            return TimeSpan.FromSeconds(Math.Max(0, _due - now.TotalSeconds));
        }
    }

    /// <summary>Whether that much fits now; it counts only when it does.</summary>
    public bool Take(double amount, TimeSpan now)
    {
        lock (_gate)
        {
            var due = After(amount, now);
            var fits = due <= now.TotalSeconds;
            _due = fits ? due : _due;
            return fits;
        }
    }

    /// <summary>Whether one more would fit now; nothing counts.</summary>
    public bool HasRoom(TimeSpan now)
    {
        lock (_gate)
        {
            return After(1, now) <= now.TotalSeconds;
        }
    }

    /// <summary>Counts what came whether or not it fits: what follows pays for it.</summary>
    public void Charge(double amount, TimeSpan now)
    {
        lock (_gate)
        {
            _due = After(amount, now);
        }
    }

    private double After(double amount, TimeSpan now) => Math.Max(_due, now.TotalSeconds - (burst / perSecond)) + (amount / perSecond);
}
