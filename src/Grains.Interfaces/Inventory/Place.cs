namespace Beffroi.Inventory;

/// <summary>A point on the ground, WGS 84, degrees.</summary>
[GenerateSerializer, Immutable, Alias("Place")]
public readonly record struct Place([property: Id(0)] double Longitude, [property: Id(1)] double Latitude);
