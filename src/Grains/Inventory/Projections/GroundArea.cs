namespace Beffroi.Inventory.Projections;

/// <summary>A rectangle in degrees, WGS 84.</summary>
public readonly record struct GroundArea(double West, double South, double East, double North)
{
    public static readonly GroundArea World = new(-180, -90, 180, 90);

    /// <summary>Mainland France and Corsica with their waters, where Lambert-93 is meant to be used.</summary>
    public static readonly GroundArea France = new(-9.86, 41.15, 10.38, 51.56);

    /// <summary>Whether the place lies in it; never for a place that is not a number.</summary>
    public bool Holds(Place place) =>
        place.Longitude >= West && place.Longitude <= East && place.Latitude >= South && place.Latitude <= North;
}
