namespace Beffroi.Inventory.Files;

/// <summary>The formats an inventory may come in. An archive holds one of the others.</summary>
public enum FileFormat : byte
{
    Csv = 0,
    GeoJson = 1,
    Kml = 2,
    Shapefile = 3,
    Archive = 4,
}
