namespace Beffroi.Assets.Buildings;

/// <summary>A simulated building in an hour.</summary>
/// <param name="Air">°C.</param>
/// <param name="Co2">ppm.</param>
/// <param name="Heat">Of its heating, W.</param>
/// <param name="Wanted">Its set point, °C.</param>
/// <param name="Ventilation">Percent of what its ventilation can.</param>
/// <param name="DayShare">Of the heat of its day, how much it has had, 0 to 1.</param>
internal readonly record struct HeatedHour(double Air, double Co2, double Heat, double Wanted, double Ventilation, double DayShare = 0);
