using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Geography;

/// <summary>
/// Where the sun stands, by the solar equations of NOAA (after Meeus, Astronomical Algorithms): within seconds of an almanac between 1900 and 2100.
/// Elevations are geometric degrees above the horizon, of the sun's centre, without refraction.
/// </summary>
public static class Sun
{
    /// <summary>The upper limb touches the horizon, refraction counted: what almanacs call sunrise and sunset.</summary>
    public const double Horizon = -0.833;

    /// <summary>French street lighting switches about here (domain reference §1).</summary>
    public const double Lighting = -4;

    private const int Rounds = 5;
    private static readonly Instant Epoch = Instant.From(new DateTimeOffset(2000, 1, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Degrees above the horizon at that moment, −90 to 90.</summary>
    public static double Elevation(Instant moment, Place place)
    {
        var (declination, equation) = Position(moment);
        var minutes = (moment - MidnightOf(moment)).TotalMinutes + equation + (4 * place.Longitude);
        var hourAngle = Radians((minutes / 4) - 180);
        var latitude = Radians(place.Latitude);
        var sine = (Math.Sin(latitude) * Math.Sin(declination)) + (Math.Cos(latitude) * Math.Cos(declination) * Math.Cos(hourAngle));
        return Degrees(Math.Asin(Math.Clamp(sine, -1, 1)));
    }

    /// <summary>When the sun passes that elevation around the local noon of that day; null when it stays above or below it all day.</summary>
    /// <param name="date">The day at the place's own meridian; in Europe the UTC day.</param>
    /// <param name="place">Where one stands.</param>
    /// <param name="elevation">Degrees, such as <see cref="Horizon"/> or <see cref="Lighting"/>.</param>
    public static SunCrossings? Crossings(DateOnly date, Place place, double elevation)
    {
        var midnight = Instant.From(new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero));
        return Crossing(midnight, place, elevation, -1) is { } rise && Crossing(midnight, place, elevation, 1) is { } set
            ? new(rise, set)
            : null;
    }

    private static Instant? Crossing(Instant midnight, Place place, double elevation, int side)
    {
        var latitude = Radians(place.Latitude);
        var crossing = midnight + TimeSpan.FromHours(12);
        for (var round = 0; round < Rounds; round++)
        {
            var (declination, equation) = Position(crossing);
            var cosine = (Math.Sin(Radians(elevation)) - (Math.Sin(latitude) * Math.Sin(declination))) / (Math.Cos(latitude) * Math.Cos(declination));
            if (Math.Abs(cosine) > 1)
            {
                return null;
            }

            crossing = midnight + TimeSpan.FromMinutes(720 - (4 * place.Longitude) - equation + (side * 4 * Degrees(Math.Acos(cosine))));
        }

        return crossing;
    }

    /// <summary>Declination in radians, and the equation of time in minutes.</summary>
    private static (double Declination, double Equation) Position(Instant moment)
    {
        var t = (moment - Epoch).TotalDays / 36525;
        var longitude = (280.46646 + (t * (36000.76983 + (t * 0.0003032)))) % 360;
        var anomaly = Radians(357.52911 + (t * (35999.05029 - (0.0001537 * t))));
        var eccentricity = 0.016708634 - (t * (0.000042037 + (0.0000001267 * t)));
        var centre = (Math.Sin(anomaly) * (1.914602 - (t * (0.004817 + (0.000014 * t)))))
            + (Math.Sin(2 * anomaly) * (0.019993 - (0.000101 * t))) + (Math.Sin(3 * anomaly) * 0.000289);
        var node = Radians(125.04 - (1934.136 * t));
        var apparent = Radians(longitude + centre - 0.00569 - (0.00478 * Math.Sin(node)));
        var seconds = 21.448 - (t * (46.815 + (t * (0.00059 - (t * 0.001813)))));
        var obliquity = Radians(23 + ((26 + (seconds / 60)) / 60) + (0.00256 * Math.Cos(node)));

        var y = Math.Pow(Math.Tan(obliquity / 2), 2);
        var l = Radians(longitude);
        var equation = (y * Math.Sin(2 * l)) - (2 * eccentricity * Math.Sin(anomaly)) + (4 * eccentricity * y * Math.Sin(anomaly) * Math.Cos(2 * l))
            - (0.5 * y * y * Math.Sin(4 * l)) - (1.25 * eccentricity * eccentricity * Math.Sin(2 * anomaly));
        return (Math.Asin(Math.Sin(obliquity) * Math.Sin(apparent)), 4 * Degrees(equation));
    }

    private static Instant MidnightOf(Instant moment) => Instant.From(new DateTimeOffset(moment.ToDateTimeOffset().UtcDateTime.Date, TimeSpan.Zero));

    private static double Radians(double degrees) => degrees * (Math.PI / 180);

    private static double Degrees(double radians) => radians * (180 / Math.PI);
}
