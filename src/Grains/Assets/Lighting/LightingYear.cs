using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>
/// How many hours a lamp has been on, and worth how many at full light, since 2020: a formula over nights, then the part of tonight that is past,
/// so that simulated meters only grow. Yearly sums are the domain reference's (§1.4, −4° basis).
/// </summary>
public static class LightingYear
{
    private const double DaysAYear = 365.2425;
    private const double LongestNightMore = 3.9;

    internal static readonly Instant First = Instant.From(new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Hours on, and full-load hours, in a year.</summary>
    public static (double On, double Full) Yearly(DimmingProgramme programme) => programme switch
    {
        DimmingProgramme.HalfFromTen => (4024, 2751),
        DimmingProgramme.HalfFromEleven => (4024, 2929),
        DimmingProgramme.Stepped => (4024, 2289),
        DimmingProgramme.MidNight => (4024, 2942),
        DimmingProgramme.OffFromEleven => (1834, 1834),
        DimmingProgramme.OffFromMidnight => (2199, 2199),
        DimmingProgramme.Presence => (4024, 2534),
        _ => (4024, 4024),
    };

    /// <summary>Hours on, and full-load hours, since 2020.</summary>
    public static (double On, double Full) Since2020(DimmingProgramme programme, Night night, Instant at)
    {
        var (on, full) = Yearly(programme);
        var days = Math.Floor((night.Middle - First).TotalDays);
        var past = PartPast(programme, night, at);
        return (Hours(on, days) + ((Hours(on, days + 1) - Hours(on, days)) * past), Hours(full, days) + ((Hours(full, days + 1) - Hours(full, days)) * past));
    }

    private static double Hours(double yearly, double days) =>
        (yearly / DaysAYear * days) + (LongestNightMore * DaysAYear / Math.Tau * Math.Sin(Math.Tau * (days + 10) / DaysAYear));

    /// <summary>Share of the night's light that was given by then.</summary>
    private static double PartPast(DimmingProgramme programme, Night night, Instant at)
    {
        if (at <= night.Dusk || at >= night.Dawn)
        {
            return at <= night.Dusk ? 0 : 1;
        }

        return Light(programme, night, at) / Light(programme, night, night.Dawn);
    }

    private static double Light(DimmingProgramme programme, Night night, Instant until)
    {
        var sum = 0.0;
        for (var from = night.Dusk; from < until;)
        {
            var to = Instant.Earlier(Programmes.NextStep(night, from), until);
            sum += Programmes.Level(programme, night, from + ((to - from) / 2)) * (to - from).TotalHours;
            from = to;
        }

        return sum;
    }
}
