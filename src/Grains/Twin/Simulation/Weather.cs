namespace Beffroi.Twin.Simulation;

/// <summary>A believable weather for the plains of Champagne, the same for every asset of a run: season, time of day, and days that wander.</summary>
public static class Weather
{
    private const double DaysAYear = 365.2425;

    /// <summary>Degrees Celsius outdoors: 2.5 in mid-January, 19 in mid-July, 4 up and down in a day, and spells.</summary>
    public static double Temperature(ulong seed, Instant at)
    {
        var season = Math.Cos(Math.Tau * (DayOfYear(at) - 198) / DaysAYear);
        var time = Math.Cos(Math.Tau * (LegalTime.Of(at).Hour - 15.5) / 24);
        var spell = new Dice(seed, "weather").Drift("temperature", at, TimeSpan.FromDays(3));
        return 10.8 + (8.2 * season) + ((2.6 + (1.4 * season)) * time) + (4.5 * spell);
    }

    /// <summary>The day's mean, degrees Celsius: what its noon says without the time of day.</summary>
    public static double Mean(ulong seed, DateOnly day)
    {
        var noon = Instant.From(new DateTimeOffset(day, new(12, 0), TimeSpan.Zero));
        var season = Math.Cos(Math.Tau * (DayOfYear(noon) - 198) / DaysAYear);
        return 10.8 + (8.2 * season) + (4.5 * new Dice(seed, "weather").Drift("temperature", noon, TimeSpan.FromDays(3)));
    }

    /// <summary>Relative humidity outdoors, percent: high at night and in winter.</summary>
    public static double Humidity(ulong seed, Instant at)
    {
        var time = Math.Cos(Math.Tau * (LegalTime.Of(at).Hour - 5) / 24);
        var season = Math.Cos(Math.Tau * (DayOfYear(at) - 15) / DaysAYear);
        var spell = new Dice(seed, "weather").Drift("humidity", at, TimeSpan.FromDays(2));
        return Math.Clamp(76 + (9 * time) + (6 * season) + (9 * spell), 20, 100);
    }

    /// <summary>Pressure at the ground, hectopascal.</summary>
    public static double Pressure(ulong seed, Instant at) =>
        1006 + (16 * new Dice(seed, "weather").Drift("pressure", at, TimeSpan.FromDays(4)));

    /// <summary>How still the air is, 0 to 1: on still days what traffic and stoves give off stays.</summary>
    public static double Stillness(ulong seed, Instant at) =>
        0.5 + (0.5 * new Dice(seed, "weather").Drift("wind", at, TimeSpan.FromDays(1.5)));

    private static double DayOfYear(Instant at) => (at.Microseconds / 86_400e6 % DaysAYear) + 1;
}
