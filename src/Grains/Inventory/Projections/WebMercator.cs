namespace Beffroi.Inventory.Projections;

/// <summary>The projection of web maps: metres on a sphere.</summary>
public sealed class WebMercator() : Projection("EPSG:3857", "Web Mercator", new(-180, -85.06, 180, 85.06))
{
    private const double Radius = 6_378_137;

    protected override Place ToWgs84(double x, double y) =>
        new(double.RadiansToDegrees(x / Radius), double.RadiansToDegrees(Math.Atan(Math.Sinh(y / Radius))));
}
