namespace Beffroi.Inventory.Projections;

/// <summary>Degrees as they are: WGS 84, and RGF93, which differs from it by less than inventories are precise.</summary>
public sealed class Geographic() : Projection("EPSG:4326", "WGS 84", GroundArea.World)
{
    protected override Place ToWgs84(double x, double y) => new(x, y);
}
