using Beffroi.Inventory;

namespace Beffroi.Rules;

/// <summary>Distances on the ground, on a sphere of the earth's mean radius: within 0.3 % of the ellipsoid.</summary>
public static class Ground
{
    private const double Radius = 6_371_008.8;

    public static double Metres(Place a, Place b)
    {
        var (latitudeA, latitudeB) = (Radians(a.Latitude), Radians(b.Latitude));
        var (north, east) = (Math.Sin((latitudeB - latitudeA) / 2), Math.Sin(Radians(b.Longitude - a.Longitude) / 2));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(latitudeA) * Math.Cos(latitudeB) * east * east))));
    }

    private static double Radians(double degrees) => degrees * (Math.PI / 180);
}
