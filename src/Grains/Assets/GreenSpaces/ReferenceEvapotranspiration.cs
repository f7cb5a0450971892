using Beffroi.Quantities;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>What a well-watered lawn of reference gives off in a day, ET0 (FAO irrigation and drainage paper 56).</summary>
public static class ReferenceEvapotranspiration
{
    /// <summary>Millimetres that a megajoule on a square metre evaporates.</summary>
    public const double MillimetresAMegajoule = 0.408;

    private const double SolarConstant = 0.0820;
    private const double StefanBoltzmann = 4.903e-9;
    private const double Albedo = 0.23;

    /// <summary>By Penman and Monteith, daily, the ground's heat left out.</summary>
    public static Millimetre PenmanMonteith(EvaporationDay day)
    {
        var mean = (day.Highest + day.Lowest) / 2;
        var slope = 4098 * Saturation(mean) / Math.Pow(mean + 237.3, 2);
        var psychrometric = 0.665e-3 * 101.3 * Math.Pow((293 - (0.0065 * day.Altitude)) / 293, 5.26);
        var saturated = (Saturation(day.Highest) + Saturation(day.Lowest)) / 2;
        var vapour = ((Saturation(day.Lowest) * day.HighestHumidity) + (Saturation(day.Highest) * day.LowestHumidity)) / 200;
        var net = NetRadiation(day, vapour);
        var wind = psychrometric * 900 / (mean + 273) * day.Wind * (saturated - vapour);
        return new(Math.Max(0, ((MillimetresAMegajoule * slope * net) + wind) / (slope + (psychrometric * (1 + (0.34 * day.Wind))))));
    }

    /// <summary>
    /// By Hargreaves, where only temperatures are known. Its radiation is that above the air as millimetres; a table of megajoules is 2.45 times that, and a formula that takes
    /// one for the other gives two and a half times the truth: hence it takes megajoules, which tables have, and converts them. In our damp north it is a tenth too high.
    /// </summary>
    /// <param name="lowest">°C.</param>
    /// <param name="highest">°C.</param>
    /// <param name="above">Above the air, MJ/m² in that day.</param>
    public static Millimetre Hargreaves(double lowest, double highest, MegajoulePerSquareMetre above) =>
        new(Math.Max(0, 0.0023 * (((highest + lowest) / 2) + 17.8) * Math.Sqrt(Math.Max(0, highest - lowest)) * MillimetresAMegajoule * above.Number));

    /// <summary>What the sun sends above the air in a day.</summary>
    public static MegajoulePerSquareMetre AboveTheAir(double latitude, int dayOfYear)
    {
        var (at, year) = (latitude * Math.PI / 180, Math.Tau * dayOfYear / 365);
        var (distance, declination) = (1 + (0.033 * Math.Cos(year)), 0.409 * Math.Sin(year - 1.39));
        var sunset = Math.Acos(Math.Clamp(-Math.Tan(at) * Math.Tan(declination), -1, 1));
        return new(24 * 60 / Math.PI * SolarConstant * distance
            * ((sunset * Math.Sin(at) * Math.Sin(declination)) + (Math.Cos(at) * Math.Cos(declination) * Math.Sin(sunset))));
    }

    /// <summary>What reaches the ground in a day of so many hours of sun.</summary>
    public static MegajoulePerSquareMetre OfSunshine(double hours, double latitude, int dayOfYear)
    {
        var (at, declination) = (latitude * Math.PI / 180, 0.409 * Math.Sin((Math.Tau * dayOfYear / 365) - 1.39));
        var longest = 24 / Math.PI * Math.Acos(Math.Clamp(-Math.Tan(at) * Math.Tan(declination), -1, 1));
        return new((0.25 + (0.5 * hours / longest)) * AboveTheAir(latitude, dayOfYear).Number);
    }

    /// <summary>The wind two metres up, of that measured at another height.</summary>
    public static double WindAtTwoMetres(double wind, double height) => wind * 4.87 / Math.Log((67.8 * height) - 5.42);

    private static double Saturation(double temperature) => 0.6108 * Math.Exp(17.27 * temperature / (temperature + 237.3));

    private static double NetRadiation(EvaporationDay day, double vapour)
    {
        var clear = (0.75 + (2e-5 * day.Altitude)) * AboveTheAir(day.Latitude, day.DayOfYear).Number;
        var warmth = (Math.Pow(day.Highest + 273.16, 4) + Math.Pow(day.Lowest + 273.16, 4)) / 2;
        var clearness = clear > 0 ? Math.Min(1, day.Radiation.Number / clear) : 1;
        return ((1 - Albedo) * day.Radiation.Number) - (StefanBoltzmann * warmth * (0.34 - (0.14 * Math.Sqrt(vapour))) * ((1.35 * clearness) - 0.35));
    }
}
