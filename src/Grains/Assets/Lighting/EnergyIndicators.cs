using Beffroi.Quantities;

namespace Beffroi.Assets.Lighting;

/// <summary>The two indicators of EN 13201-5, which are told together: a power density alone praises what burns all night.</summary>
public static class EnergyIndicators
{
    /// <summary>D_P: the installation's power over the light it brings onto its areas.</summary>
    /// <param name="lit">Illuminance in lx and area in m² of each part.</param>
    public static WattPerLuxSquareMetre PowerDensity(Watt power, params ReadOnlySpan<(double Illuminance, double Area)> lit)
    {
        var light = 0.0;
        foreach (var (illuminance, area) in lit)
        {
            light += illuminance * area;
        }

        return new(power.Number / light);
    }

    /// <summary>D_E: the energy of a year over the area.</summary>
    /// <param name="periods">Power in W and hours a year of each manner of working.</param>
    public static WattHourPerSquareMetre YearlyEnergy(double area, params ReadOnlySpan<(double Power, double Hours)> periods)
    {
        var energy = 0.0;
        foreach (var (power, hours) in periods)
        {
            energy += power * hours;
        }

        return new(energy / area);
    }
}
