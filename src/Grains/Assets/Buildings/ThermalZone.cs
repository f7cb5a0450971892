using Beffroi.Quantities;

namespace Beffroi.Assets.Buildings;

/// <summary>
/// A building as one room of five resistances and one capacity (ISO 13790, annex C): walls that store heat, surfaces, and the air between them. The standard gave way to
/// EN ISO 52016-1; for hourly steps of a whole building the method still stands (domain reference §3).
/// </summary>
/// <param name="Area">Heated floor, m².</param>
/// <param name="Capacity">Of what stores heat, J/K.</param>
/// <param name="MassFactor">Surface of what stores it, as a multiple of the floor: 2.5 light and medium, 3 heavy, 3.5 very heavy.</param>
/// <param name="OpaqueTransfer">Through walls, roof and ground, W/K.</param>
/// <param name="WindowTransfer">Through windows and doors, W/K.</param>
/// <param name="AirTransfer">By the air that is renewed, W/K; never nought.</param>
public readonly record struct ThermalZone(double Area, double Capacity, double MassFactor, double OpaqueTransfer, double WindowTransfer, double AirTransfer)
{
    private const double SurfacesAFloor = 4.5;
    private const double SurfaceToAir = 3.45;
    private const double MassToSurface = 9.1;
    private const double JoulesAWattHour = 3600;

    private double Surfaces => SurfacesAFloor * Area;

    private double Mass => MassFactor * Area;

    /// <summary>What it loses for each degree that it is warmer than outdoors, W/K.</summary>
    public double Transfer => OpaqueTransfer + WindowTransfer + AirTransfer;

    /// <summary>W/K that the air takes which a volume renews so many times an hour.</summary>
    /// <param name="volume">m³.</param>
    /// <param name="changes">Of the whole air, an hour.</param>
    public static double AirTransferOf(double volume, double changes) => 1.2 * 1005 / 3600 * changes * volume;

    /// <summary>An hour on.</summary>
    /// <param name="mass">Of what stores heat, at the beginning, °C.</param>
    /// <param name="outdoor">°C.</param>
    /// <param name="supply">Of the air that comes in, °C.</param>
    /// <param name="gains">By people and equipment, W.</param>
    /// <param name="sun">Through the windows, W.</param>
    /// <param name="heat">Of the heating, W; below nought of cooling.</param>
    public ThermalStep Step(double mass, double outdoor, double supply, double gains, double sun, double heat)
    {
        var (toMass, toAir) = (MassToSurface * Mass, SurfaceToAir * Surfaces);
        var toOutdoor = 1 / ((1 / OpaqueTransfer) - (1 / toMass));
        var first = 1 / ((1 / AirTransfer) + (1 / toAir));
        var second = first + WindowTransfer;
        var third = 1 / ((1 / second) + (1 / toMass));
        var share = Mass / Surfaces;
        var inAir = 0.5 * gains;
        var inMass = share * ((0.5 * gains) + sun);
        var inSurface = (1 - share - (WindowTransfer / (MassToSurface * Surfaces))) * ((0.5 * gains) + sun);
        var air = ((inAir + heat) / AirTransfer) + supply;
        var flow = inMass + (toOutdoor * outdoor) + (third * (inSurface + (WindowTransfer * outdoor) + (first * air)) / second);
        var held = Capacity / JoulesAWattHour;
        var next = ((mass * (held - (0.5 * (third + toOutdoor)))) + flow) / (held + (0.5 * (third + toOutdoor)));
        var mean = (mass + next) / 2;
        var surface = ((toMass * mean) + inSurface + (WindowTransfer * outdoor) + (first * air)) / (toMass + WindowTransfer + first);
        return new(next, surface, ((toAir * surface) + (AirTransfer * supply) + inAir + heat) / (toAir + AirTransfer));
    }

    /// <summary>What keeps its air at a set point for that hour; below nought where it would have to be cooled.</summary>
    public Watt Need(double setPoint, double mass, double outdoor, double supply, double gains, double sun)
    {
        var trial = 10 * Area;
        var (free, heated) = (Step(mass, outdoor, supply, gains, sun, 0).Air, Step(mass, outdoor, supply, gains, sun, trial).Air);
        return new(trial * (setPoint - free) / (heated - free));
    }
}
