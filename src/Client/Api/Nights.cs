using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The nights of a stretch of time, as street lighting knows them.</summary>
internal static class Nights
{
    public static IEnumerable<(Instant From, Instant To)> Between(Instant from, Instant to, Place place)
    {
        var last = DayOf(to).AddDays(1);
        for (var day = DayOf(from).AddDays(-1); day <= last; day = day.AddDays(1))
        {
            // Where the sun does not cross that day, there is no night to shade.
            if (Sun.Crossings(day, place, Sun.Lighting) is { } today && Sun.Crossings(day.AddDays(1), place, Sun.Lighting) is { } tomorrow
                && today.Set < to && tomorrow.Rise > from)
            {
                yield return (Instant.Later(today.Set, from), Instant.Earlier(tomorrow.Rise, to));
            }
        }
    }

    private static DateOnly DayOf(Instant instant) => DateOnly.FromDateTime(instant.ToDateTimeOffset().UtcDateTime);
}
