namespace Beffroi.Assets.Buildings;

/// <summary>Where an hour leads a building's nodes, °C.</summary>
/// <param name="Mass">Of what stores heat, at the hour's end.</param>
/// <param name="Surface">Of the surfaces, over the hour.</param>
/// <param name="Air">Over the hour.</param>
public readonly record struct ThermalStep(double Mass, double Surface, double Air);
