namespace Beffroi.Assets.Buildings;

/// <summary>
/// A zone's hour for years of hours: where it leads is a straight line of each thing that acts on it, so what one of each does is worked out once, and an hour is five products.
/// </summary>
/// <param name="Mass">For a degree of what stores heat, at the beginning.</param>
/// <param name="Outdoor">For a degree outdoors and of the air that comes in.</param>
/// <param name="Gains">For a watt of people and equipment.</param>
/// <param name="Sun">For a watt of sun.</param>
/// <param name="Heat">For a watt of heating.</param>
public readonly record struct ThermalResponse(ThermalStep Mass, ThermalStep Outdoor, ThermalStep Gains, ThermalStep Sun, ThermalStep Heat)
{
    public static ThermalResponse Of(ThermalZone zone) =>
        new(zone.Step(1, 0, 0, 0, 0, 0), zone.Step(0, 1, 1, 0, 0, 0), zone.Step(0, 0, 0, 1, 0, 0), zone.Step(0, 0, 0, 0, 1, 0), zone.Step(0, 0, 0, 0, 0, 1));

    /// <summary>Its air over the hour, °C.</summary>
    public double AirAt(double mass, double outdoor, double gains, double sun, double heat) =>
        (Mass.Air * mass) + (Outdoor.Air * outdoor) + (Gains.Air * gains) + (Sun.Air * sun) + (Heat.Air * heat);

    /// <summary>What stores its heat, at the hour's end, °C.</summary>
    public double MassAfter(double mass, double outdoor, double gains, double sun, double heat) =>
        (Mass.Mass * mass) + (Outdoor.Mass * outdoor) + (Gains.Mass * gains) + (Sun.Mass * sun) + (Heat.Mass * heat);

    /// <summary>What keeps its air at a set point, W; below nought where it would have to be cooled.</summary>
    public double Need(double setPoint, double mass, double outdoor, double gains, double sun) => (setPoint - AirAt(mass, outdoor, gains, sun, 0)) / Heat.Air;
}
