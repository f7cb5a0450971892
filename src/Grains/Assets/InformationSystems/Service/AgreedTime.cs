namespace Beffroi.Assets.InformationSystems;

/// <summary>
/// What an agreed availability allows (domain reference §7): the time a service is up, of the time agreed without what was planned. Agreed is around the clock; a month is
/// a twelfth of a year of 8,760 hours, so that the same share always allows the same.
/// </summary>
public static class AgreedTime
{
    public const double YearHours = 8_760;
    public const double MonthHours = YearHours / 12;

    /// <summary>Percent; null when nothing is known of any agreed time.</summary>
    public static double? Availability(TimeSpan up, TimeSpan down) => (up + down).Ticks == 0 ? null : 100 * up.TotalHours / (up + down).TotalHours;

    /// <summary>Hours that may be missed of so many.</summary>
    /// <param name="agreed">Percent.</param>
    public static double Allowed(double agreed, double hours) => hours * (100 - agreed) / 100;

    /// <summary>Mean hours between failures; null before the first.</summary>
    public static double? BetweenFailures(TimeSpan up, long failures) => failures == 0 ? null : up.TotalHours / failures;

    /// <summary>Mean hours to repair; null before the first failure.</summary>
    public static double? ToRepair(TimeSpan down, long failures) => failures == 0 ? null : down.TotalHours / failures;
}
