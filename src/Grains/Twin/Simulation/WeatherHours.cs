using System.Collections.Concurrent;
using Beffroi.Inventory;

namespace Beffroi.Twin.Simulation;

/// <summary>
/// The hours of a climate as tables, worked out once for all assets of a run that go by them hour after hour: each at its middle, by the number of the hour since 1970 (UTC). Any thread.
/// </summary>
public sealed class WeatherHours
{
    /// <summary>Hours of a table.</summary>
    public const int Length = 8192;

    /// <summary>Assets within so many degrees have the same sun: a minute of its course.</summary>
    private const double SunZone = 0.25;

    private static readonly ConcurrentDictionary<long, byte[]> Week = [];

    private readonly ConcurrentDictionary<long, double[]> _warmth = [];
    private readonly ConcurrentDictionary<(long Table, Place Place), double[]> _sun = [];
    private Climate? _climate;

    /// <summary>Degrees Celsius outdoors.</summary>
    public double Temperature(long hour) => TableOf(hour)[hour & (Length - 1)];

    /// <summary>The table that an hour stands in, at its number's lowest bits.</summary>
    public double[] TableOf(long hour) => _warmth.GetOrAdd(hour / Length, static (table, climate) => Fill(table, climate.Temperature), _climate!);

    /// <summary>Watts on a level square metre, likewise.</summary>
    public double[] SunOf(long hour, Place place) => _sun.GetOrAdd((hour / Length, Near(place)), static (key, climate) => Fill(key.Table, at => climate.Sunshine(at, key.Place)), _climate!);

    /// <summary>Which hour of the territory's week each is, from Sunday's first on: 0 to 167.</summary>
    public static byte[] WeekOf(long hour) => Week.GetOrAdd(hour / Length, static table =>
    {
        var hours = new byte[Length];
        for (var i = 0; i < Length; i++)
        {
            var local = LegalTime.Of(Middle((table * Length) + i));
            hours[i] = (byte)(((int)local.Date.DayOfWeek * 24) + (int)local.Hour);
        }

        return hours;
    });

    /// <summary>The middle of an hour.</summary>
    public static Instant Middle(long hour) => new((hour * 3_600_000_000) + 1_800_000_000);

    /// <summary>The hour that a moment is in.</summary>
    public static long HourOf(Instant at) => at.Microseconds / 3_600_000_000;

    internal WeatherHours Of(Climate climate)
    {
        _climate ??= climate;
        return this;
    }

    private static double[] Fill(long table, Func<Instant, double> tell)
    {
        var hours = new double[Length];
        for (var i = 0; i < Length; i++)
        {
            hours[i] = tell(Middle((table * Length) + i));
        }

        return hours;
    }

    private static Place Near(Place place) => new(Math.Round(place.Longitude / SunZone) * SunZone, Math.Round(place.Latitude / SunZone) * SunZone);
}
