using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Lighting;

/// <summary>From dusk to dawn at a place: when public lighting is wanted, the sun being below <see cref="Sun.Lighting"/>.</summary>
/// <param name="Offset">Of legal time from UTC at dusk; programmes follow it all night.</param>
public readonly record struct Night(Instant Dusk, Instant Dawn, TimeSpan Offset)
{
    private const long Day = 86_400_000_000;

    // A place is asked for the same night report after report.
    [ThreadStatic]
    private static (DateOnly Date, Place Place, Night? Night)? _last;

    /// <summary>What drivers without a clock count from.</summary>
    public Instant Middle => Dusk + ((Dawn - Dusk) / 2);

    /// <summary>The night of the day that begins at the place's noon: until then the one that goes on or is just over, from then the one that comes; null where the sun does not pass that elevation.</summary>
    /// <param name="almanac">Which keeps the crossings it has worked out; null works them out anew.</param>
    public static Night? Around(Instant at, Place place, Almanac? almanac = null)
    {
        // A day here begins at the place's noon, so that a night is never cut in two.
        var date = DateOnly.FromDateTime((at + TimeSpan.FromHours((place.Longitude / 15) - 12)).ToDateTimeOffset().UtcDateTime);
        if (_last is not { } last || last.Date != date || last.Place != place)
        {
            _last = last = (date, place, Of(date, place, almanac));
        }

        return last.Night;
    }

    private static Night? Of(DateOnly date, Place place, Almanac? almanac) =>
        Crossings(date, place, almanac) is { } evening && Crossings(date.AddDays(1), place, almanac) is { } morning
            ? new(evening.Set, morning.Rise, LegalTime.Of(evening.Set).Offset)
            : null;

    /// <summary>The night that goes on at that moment, or else the one that comes, also before noon.</summary>
    public static Night? Coming(Instant at, Place place, Almanac? almanac = null) =>
        Around(at, place, almanac) is not { } night ? null : night.Dawn > at ? night : Around(night.Dawn + TimeSpan.FromHours(12), place, almanac);

    private static SunCrossings? Crossings(DateOnly date, Place place, Almanac? almanac) =>
        almanac is null ? Sun.Crossings(date, place, Sun.Lighting) : almanac.Crossings(date, place, Sun.Lighting);

    public bool Holds(Instant at) => at >= Dusk && at < Dawn;

    /// <summary>Minutes of the legal day at that moment, 0 to 1440.</summary>
    public double LegalMinute(Instant at) => (at + Offset).Microseconds % Day / 60e6;

    /// <summary>When the clocks next strike that hour, after that moment.</summary>
    public Instant NextLegalHour(int hour, Instant at)
    {
        var until = ((hour * 3_600_000_000L) - ((at + Offset).Microseconds % Day) + Day) % Day;
        return new(at.Microseconds + (until == 0 ? Day : until));
    }
}
