using Beffroi.Quantities;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>A day's weather, as evapotranspiration asks for it.</summary>
/// <param name="Lowest">°C.</param>
/// <param name="Highest">°C.</param>
/// <param name="LowestHumidity">Percent.</param>
/// <param name="HighestHumidity">Percent.</param>
/// <param name="Wind">The mean two metres up, m/s.</param>
/// <param name="Radiation">On level ground.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="DayOfYear">1 to 366.</param>
/// <param name="Altitude">Metres.</param>
public readonly record struct EvaporationDay(
    double Lowest, double Highest, double LowestHumidity, double HighestHumidity, double Wind, MegajoulePerSquareMetre Radiation, double Latitude, int DayOfYear, double Altitude);
