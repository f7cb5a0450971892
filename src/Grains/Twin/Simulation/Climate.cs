using Beffroi.Inventory;

namespace Beffroi.Twin.Simulation;

/// <summary>The weather of a run, the same for all of its assets: one that is believable, by a seed of its own, and as much warmer as a planner wants to know of.</summary>
/// <param name="Seed">Of the weather alone: another draws other days, and leaves the assets as they are.</param>
public sealed record Climate(ulong Seed)
{
    private const double MicrosecondsAYear = 365.2425 * 86_400e6;

    private readonly WeatherHours _hours = new();

    private Climate(Climate other) => (Seed, Warming, WarmingPerYear, Since, _hours) = (other.Seed, other.Warming, other.WarmingPerYear, other.Since, new());

    /// <summary>Its hours as tables, for what goes by them over years.</summary>
    public WeatherHours Hours => _hours.Of(this);

    /// <summary>By how much it is warmer than it was, °C.</summary>
    public double Warming { get; init; }

    /// <summary>By how much more with each year since <see cref="Since"/>, °C.</summary>
    public double WarmingPerYear { get; init; }

    /// <summary>From when on it grows warmer.</summary>
    public Instant Since { get; init; }

    /// <summary>At that moment, °C.</summary>
    public double WarmingAt(Instant at) => Warming + (WarmingPerYear == 0 ? 0 : WarmingPerYear * Math.Max(0, at.Microseconds - Since.Microseconds) / MicrosecondsAYear);

    /// <summary>Degrees Celsius outdoors.</summary>
    public double Temperature(Instant at) => Weather.Temperature(Seed, at) + WarmingAt(at);

    /// <summary>Of that day, degrees Celsius.</summary>
    public double Mean(DateOnly day) => Weather.Mean(Seed, day) + WarmingAt(LegalTime.At(day, new(12, 0)));

    /// <summary>Percent: warmer air holds more water and is as damp.</summary>
    public double Humidity(Instant at) => Weather.Humidity(Seed, at);

    /// <summary>Hectopascal.</summary>
    public double Pressure(Instant at) => Weather.Pressure(Seed, at);

    /// <summary>0 to 1.</summary>
    public double Stillness(Instant at) => Weather.Stillness(Seed, at);

    /// <summary>Metres a second, ten metres above the ground.</summary>
    public double Wind(Instant at) => Sky.Wind(Seed, at);

    /// <summary>Watts on a level square metre.</summary>
    public double Sunshine(Instant at, Place place) => Sky.Sunshine(Seed, at, place);

    /// <summary>Millimetres of that day.</summary>
    public double RainOf(DateOnly day) => Sky.RainOf(Seed, day);

    /// <summary>Millimetres since midnight.</summary>
    public double RainSinceMidnight(Instant at) => Sky.RainSinceMidnight(Seed, at);

    /// <summary>Millimetres since the first of January 2024: what a gauge counts.</summary>
    public double RainUntil(Instant at) => Sky.RainUntil(Seed, at);

    public bool Equals(Climate? other) => other is not null && (Seed, Warming, WarmingPerYear, Since) == (other.Seed, other.Warming, other.WarmingPerYear, other.Since);

    public override int GetHashCode() => HashCode.Combine(Seed, Warming, WarmingPerYear, Since);
}
