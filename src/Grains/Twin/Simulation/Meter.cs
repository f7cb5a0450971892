namespace Beffroi.Twin.Simulation;

/// <summary>
/// A meter's index in closed form: what a day uses follows the season and the week, and within the day the hours. It only grows, whatever moments
/// it is asked for and in whatever order, because days are summed by a formula and hours are shares of their own day.
/// </summary>
/// <param name="Start">The index on 1 January 2020, in the meter's unit.</param>
/// <param name="Daily">Mean use of a day.</param>
/// <param name="Season">How much more than the mean in mid-January, and less in mid-July: −0.9 to 0.9 of it.</param>
/// <param name="Weekend">Use of a Saturday or Sunday as a share of a weekday's.</param>
/// <param name="Night">Share of the day's use that goes on evenly, 0 to 1; the rest is by day.</param>
public readonly record struct Meter(double Start, double Daily, double Season, double Weekend, double Night)
{
    private const double DaysAYear = 365.2425;

    // 6 January 2020 was a Monday; 1 January was five days before it.
    private static readonly DateOnly FirstMonday = new(2020, 1, 6);
    private static readonly DateOnly First = new(2020, 1, 1);

    public double At(Instant moment)
    {
        var local = LegalTime.Of(moment);
        var day = local.Date.DayNumber;
        var before = UpTo(day);
        return Start + Daily * (before - UpTo(First.DayNumber) + ((UpTo(day + 1) - before) * ShareOf(local.Minute / 1440)));
    }

    /// <summary>Mean days used up to the midnight that begins that day: the season's wave, times the week's steps.</summary>
    private double UpTo(int day)
    {
        var days = day - FirstMonday.DayNumber;
        var week = Math.Floor(days / 7.0);
        var inWeek = days - (7 * week);
        var mean = 7 / (5 + (2 * Weekend));
        var stepped = (7 * week) + (mean * (Math.Min(inWeek, 5) + (Weekend * Math.Max(inWeek - 5, 0))));
        return stepped + (Season * DaysAYear / Math.Tau * SeasonShare * Math.Sin(Math.Tau * (days - 9) / DaysAYear));
    }

    // The wave is smooth and the weekend's steps may be small: it must never take back more than a weekend day gives.
    private double SeasonShare => Math.Min(1, 7 * Weekend / (5 + (2 * Weekend)));

    private double ShareOf(double part)
    {
        var day = Math.Clamp((part - (7 / 24.0)) / (13 / 24.0), 0, 1);
        return (Night * part) + ((1 - Night) * day * day * (3 - (2 * day)));
    }
}
