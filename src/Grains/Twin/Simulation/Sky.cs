using Beffroi.Geography;
using Beffroi.Inventory;

namespace Beffroi.Twin.Simulation;

/// <summary>Wind, sun and rain of the same believable weather: rain falls in spells, more days than not in winter, in fewer and heavier showers in summer.</summary>
public static class Sky
{
    private const double DaysAYear = 365.2425;
    private const double Clearest = 960;
    private static readonly DateOnly First = new(2024, 1, 1);

    /// <summary>Metres a second, ten metres above the ground.</summary>
    public static double Wind(ulong seed, Instant at) => 0.8 + (6.5 * (1 - Weather.Stillness(seed, at)) * (1 + (0.25 * new Dice(seed, "weather").Drift("gusts", at, TimeSpan.FromHours(1)))));

    /// <summary>The share of the clear sky's sun that gets through, 0.2 to 1: little on a rainy day.</summary>
    public static double Clearness(ulong seed, Instant at)
    {
        var rain = Math.Min(1, RainOf(seed, LegalTime.Of(at).Date) / 6);
        return Math.Clamp(0.68 + (0.32 * new Dice(seed, "weather").Drift("clouds", at, TimeSpan.FromHours(9))) - (0.4 * rain), 0.2, 1);
    }

    /// <summary>Watts on a level square metre.</summary>
    public static double Sunshine(ulong seed, Instant at, Place place) =>
        Clearest * Clearness(seed, at) * Math.Pow(Math.Sin(Math.Max(0, Sun.Elevation(at, place)) * Math.PI / 180), 1.15);

    /// <summary>Millimetres of that day: 650 in a year, on about one day in three.</summary>
    public static double RainOf(ulong seed, DateOnly day)
    {
        var dice = new Dice(seed, "rain");
        var summer = Math.Cos(Math.Tau * (day.DayNumber - First.DayNumber - 198) / DaysAYear);
        var spell = dice.Unit("spell", (long)Math.Floor(day.DayNumber / 4.0));
        var falls = dice.Unit("falls", day.DayNumber) < (0.36 - (0.1 * summer)) * (0.35 + (1.3 * spell));
        return falls ? Math.Round(-(4.8 + (1.8 * summer)) * Math.Log(1 - dice.Unit("depth", day.DayNumber)), 1) : 0;
    }

    /// <summary>Millimetres since midnight: what falls in a day falls between two of its hours.</summary>
    public static double RainSinceMidnight(ulong seed, Instant at)
    {
        var local = LegalTime.Of(at);
        var dice = new Dice(seed, "rain");
        var begins = dice.Between("begins", 0, 18, local.Date.DayNumber);
        return RainOf(seed, local.Date) * Math.Clamp((local.Hour - begins) / dice.Between("lasts", 1, 5, local.Date.DayNumber), 0, 1);
    }

    /// <summary>Millimetres since the first of January 2024: what a gauge counts. It only grows.</summary>
    public static double RainUntil(ulong seed, Instant at)
    {
        var total = 0.0;
        for (var day = First; day < LegalTime.Of(at).Date; day = day.AddDays(1))
        {
            total += RainOf(seed, day);
        }

        return total + RainSinceMidnight(seed, at);
    }
}
