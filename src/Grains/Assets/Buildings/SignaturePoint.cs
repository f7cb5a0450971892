namespace Beffroi.Assets.Buildings;

/// <summary>A day, or a week, of a building.</summary>
/// <param name="Outdoor">Its mean, °C.</param>
/// <param name="Use">What was taken, in any unit of power.</param>
public readonly record struct SignaturePoint(double Outdoor, double Use);
