namespace Beffroi.Assets.Buildings;

/// <summary>A building as one resistance and one capacity: C·dT/dt = H·(Te − T) + Φ, solved exactly, so that no step is too long (domain reference §3).</summary>
/// <param name="Capacity">J/K.</param>
/// <param name="Transfer">W/K.</param>
public readonly record struct SingleRoom(double Capacity, double Transfer)
{
    /// <summary>In which it goes two thirds of the way to where it goes.</summary>
    public TimeSpan TimeConstant => TimeSpan.FromSeconds(Capacity / Transfer);

    /// <summary>Where it would settle, °C.</summary>
    /// <param name="outdoor">°C.</param>
    /// <param name="heat">All that warms it, W.</param>
    public double Equilibrium(double outdoor, double heat) => outdoor + (heat / Transfer);

    /// <summary>Its temperature after that time, of what it was.</summary>
    public double After(TimeSpan time, double temperature, double outdoor, double heat)
    {
        var end = Equilibrium(outdoor, heat);
        return end + ((temperature - end) * Math.Exp(-(time / TimeConstant)));
    }
}
