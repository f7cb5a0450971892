using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>The light a programme asks for at each moment of a night.</summary>
public static class Programmes
{
    /// <summary>Share of the time somebody passes, under <see cref="DimmingProgramme.Presence"/>.</summary>
    public const double PresenceDuty = 0.15;

    /// <summary>The level nobody passing, under <see cref="DimmingProgramme.Presence"/>.</summary>
    public const double PresenceBase = 0.2;

    private static readonly int[] StepHours = [0, 5, 6, 22, 23];

    /// <summary>0 (off) to 1 (full) while it is night.</summary>
    /// <param name="minute">Of the legal day, 0 to 1440.</param>
    /// <param name="toMiddle">Minutes until the middle of the night; negative behind it.</param>
    public static double Level(DimmingProgramme programme, double minute, double toMiddle) => programme switch
    {
        DimmingProgramme.HalfFromTen => Between(minute, 22, 5) ? 0.5 : 1,
        DimmingProgramme.HalfFromEleven => Between(minute, 23, 5) ? 0.5 : 1,
        DimmingProgramme.Stepped => Between(minute, 23, 5) ? 0.3 : Between(minute, 22, 23) || Between(minute, 5, 6) ? 0.7 : 1,
        DimmingProgramme.MidNight => toMiddle is > -240 and <= 120 ? 0.5 : 1,
        DimmingProgramme.OffFromEleven => Between(minute, 23, 5) ? 0 : 1,
        DimmingProgramme.OffFromMidnight => Between(minute, 0, 5) ? 0 : 1,
        DimmingProgramme.Presence => Between(minute, 23, 5) ? (PresenceBase * (1 - PresenceDuty)) + PresenceDuty : 1,
        _ => 1,
    };

    /// <summary>0 (off) to 1 (full) at that moment of that night; 0 by day.</summary>
    public static double Level(DimmingProgramme programme, Night night, Instant at) =>
        night.Holds(at) ? Level(programme, night.LegalMinute(at), (night.Middle - at).TotalMinutes) : 0;

    /// <summary>The next moment at which some programme may ask for another level, dusk and dawn included.</summary>
    public static Instant NextStep(Night night, Instant at)
    {
        var next = Instant.Never;
        foreach (var moment in (ReadOnlySpan<Instant>)[night.Dusk, night.Dawn, night.Middle - TimeSpan.FromHours(2), night.Middle + TimeSpan.FromHours(4)])
        {
            next = moment > at ? Instant.Earlier(next, moment) : next;
        }

        foreach (var hour in StepHours)
        {
            next = Instant.Earlier(next, night.NextLegalHour(hour, at));
        }

        return next;
    }

    private static bool Between(double minute, int from, int to) =>
        from < to ? minute >= from * 60 && minute < to * 60 : minute >= from * 60 || minute < to * 60;
}
