using NodaTime;

namespace Beffroi.Twin;

/// <summary>The time on the territory's clocks: what programmes, opening hours and people go by. Stored and sent times are UTC.</summary>
/// <param name="Minute">Of the day, 0 to 1440, with its fraction.</param>
/// <param name="Offset">Ahead of UTC.</param>
public readonly record struct LegalTime(DateOnly Date, double Minute, TimeSpan Offset)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public double Hour => Minute / 60;

    public bool IsWeekend => Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public static LegalTime Of(Instant moment)
    {
        var offset = Zone.GetUtcOffset(NodaTime.Instant.FromUnixTimeTicks(moment.Microseconds * 10)).ToTimeSpan();
        var local = (moment + offset).ToDateTimeOffset().UtcDateTime;
        return new(DateOnly.FromDateTime(local), local.TimeOfDay.TotalMinutes, offset);
    }
}
