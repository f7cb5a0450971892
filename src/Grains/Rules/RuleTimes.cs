using Beffroi.Inventory;
using Beffroi.Twin;
using NodaTime;
using Instant = Beffroi.Twin.Instant;

namespace Beffroi.Rules;

/// <summary>When times of the day and of the sun come. Pure.</summary>
public static class RuleTimes
{
    private const int DaysAhead = 9;

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    /// <summary>The first time after that moment; <see cref="Instant.Never"/> when none comes within nine days.</summary>
    public static Instant Next(RuleTrigger trigger, Place? place, Instant after)
    {
        var day = LegalTime.Of(after).Date.AddDays(-1);
        for (var i = 0; i < DaysAhead; i++, day = day.AddDays(1))
        {
            if (On(trigger, place, day) is { } moment && moment > after)
            {
                return moment;
            }
        }

        return Instant.Never;
    }

    private static Instant? On(RuleTrigger trigger, Place? place, DateOnly day) => trigger switch
    {
        RuleTrigger.Clock clock => (clock.Days >> (((int)day.DayOfWeek + 6) % 7) & 1) == 0 ? null : OnClock(day, clock.At),
        RuleTrigger.Sun sun when place is { } here && Geography.Sun.Crossings(day, here, sun.Elevation) is { } crossings => (sun.Rising ? crossings.Rise : crossings.Set) + sun.Offset,
        _ => null,
    };

    /// <summary>A time that a change of clocks skips comes as late as it is skipped; one that comes twice counts the first time.</summary>
    private static Instant OnClock(DateOnly day, TimeOnly at)
    {
        var local = new LocalDateTime(day.Year, day.Month, day.Day, at.Hour, at.Minute);
        return new(local.InZone(Zone, NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant().ToUnixTimeTicks() / 10);
    }
}
