namespace Beffroi.Assets.Buildings;

/// <summary>An hour of a building, as its meters and a weather station give it.</summary>
/// <param name="At">Its beginning, on the territory's clocks.</param>
/// <param name="Outdoor">°C.</param>
/// <param name="Sun">On level ground, W/m².</param>
/// <param name="Electricity">kWh.</param>
/// <param name="Heat">Bought for heating, kWh.</param>
public readonly record struct MeteredHour(DateTime At, double Outdoor, double Sun, double Electricity, double Heat)
{
    /// <summary>Its place in a week of weekdays and weekends: 48 of them.</summary>
    public int Place => At.Hour + (At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 24 : 0);
}
