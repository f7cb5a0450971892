using NodaTime;
using NodaTime.TimeZones;

namespace Beffroi.Twin;

/// <summary>The time on the territory's clocks: what programmes, opening hours and people go by. Stored and sent times are UTC.</summary>
/// <param name="Minute">Of the day, 0 to 1440, with its fraction.</param>
/// <param name="Offset">Ahead of UTC.</param>
public readonly record struct LegalTime(DateOnly Date, double Minute, TimeSpan Offset)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public double Hour => Minute / 60;

    public bool IsWeekend => Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // A time that the clocks strike twice is the first; one that they leap over is the moment of the leap: times keep their order.
    private static readonly ZoneLocalMappingResolver Reading = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>When the clocks show that time of that day.</summary>
    public static Instant At(DateOnly date, TimeOnly time)
    {
        var local = new LocalDateTime(date.Year, date.Month, date.Day, 0, 0).PlusTicks(time.Ticks);
        return new(Zone.ResolveLocal(local, Reading).ToInstant().ToUnixTimeTicks() / 10);
    }

    public static LegalTime Of(Instant moment)
    {
        var offset = Zone.GetUtcOffset(NodaTime.Instant.FromUnixTimeTicks(moment.Microseconds * 10)).ToTimeSpan();
        var local = (moment + offset).ToDateTimeOffset().UtcDateTime;
        return new(DateOnly.FromDateTime(local), local.TimeOfDay.TotalMinutes, offset);
    }
}
