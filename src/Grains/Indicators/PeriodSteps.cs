using Beffroi.Twin;

namespace Beffroi.Indicators;

/// <summary>Where a period begins, and its steps, on the territory's clocks: days of 23 and 25 hours are as long as they are. Pure.</summary>
internal static class PeriodSteps
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The beginnings of the steps up to now, and now; at least two.</summary>
    public static Instant[] Of(IndicatorPeriod period, Instant now)
    {
        var today = LegalTime.Of(now).Date;
        var month = new DateOnly(today.Year, today.Month, 1);
        Instant[] begins = period switch
        {
            IndicatorPeriod.Today => Hours(today, today),
            IndicatorPeriod.Week => [.. Enumerable.Range(-6, 7).Select(day => Begin(today.AddDays(day)))],
            IndicatorPeriod.Month => [.. Enumerable.Range(-29, 30).Select(day => Begin(today.AddDays(day)))],
            _ => [.. Enumerable.Range(-11, 12).Select(back => Begin(month.AddMonths(back)))],
        };
        return [.. begins.Where(begin => begin < now), now];
    }

    /// <summary>Every hour of the last seven days.</summary>
    public static Instant[] HoursOfWeek(Instant now)
    {
        var today = LegalTime.Of(now).Date;
        return [.. Hours(today.AddDays(-6), today).Where(begin => begin < now), now];
    }

    /// <summary>The last fifty-two whole weeks, from Monday to Monday, and then what there is of this one: a reading behind the last whole week tells how that ended.</summary>
    public static Instant[] WeeksOfYear(Instant now)
    {
        var today = LegalTime.Of(now).Date;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return [.. Enumerable.Range(-52, 53).Select(week => Begin(monday.AddDays(7 * week))).Where(begin => begin < now), now];
    }

    /// <summary>Every hour from noon to noon of the night that goes on, or else of the one that comes.</summary>
    public static Instant[] HoursOfNight(Instant now)
    {
        var local = LegalTime.Of(now);
        var evening = local.Hour < Noon.Hour ? local.Date.AddDays(-1) : local.Date;
        var (from, to) = (LegalTime.At(evening, Noon), LegalTime.At(evening.AddDays(1), Noon));
        return [.. Enumerable.Range(0, (int)Math.Round((to - from).TotalHours) + 1).Select(hour => from + TimeSpan.FromHours(hour))];
    }

    private static Instant[] Hours(DateOnly first, DateOnly last)
    {
        var (from, to) = (Begin(first), Begin(last.AddDays(1)));
        return [.. Enumerable.Range(0, (int)Math.Round((to - from).TotalHours)).Select(hour => from + TimeSpan.FromHours(hour))];
    }

    private static Instant Begin(DateOnly day) => LegalTime.At(day, TimeOnly.MinValue);
}
