namespace Beffroi.Twin.Simulation;

/// <summary>How often something fails, and how long that lasts.</summary>
/// <param name="Yearly">Faults a year of one asset, on average.</param>
/// <param name="Days">Until it is repaired, on average.</param>
public readonly record struct FaultRate(double Yearly, double Days);
