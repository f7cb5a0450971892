using Beffroi.Inventory;
using Beffroi.Parameters;

namespace Beffroi.Tiles;

/// <summary>A tile of the web's square map (Web Mercator): zoom, column from the west, row from the north.</summary>
internal readonly record struct TileAddress(int Zoom, int X, int Y)
{
    public const int DeepestZoom = 22;

    /// <summary>How far beyond its edge a tile reaches, so that a mark on the edge is drawn whole; of the tile's 4,096.</summary>
    private const double Margin = 64;

    public bool IsSound => Zoom is >= 0 and <= DeepestZoom && X >= 0 && Y >= 0 && X < 1 << Zoom && Y < 1 << Zoom;

    /// <summary>The ground it shows, margin included.</summary>
    public Box Ground
    {
        get
        {
            var size = 1 << Zoom;
            var margin = Margin / TileLayer.Extent;
            return new(
                LongitudeOf(Math.Max(0, X - margin) / size),
                LatitudeOf(Math.Min(size, Y + 1 + margin) / size),
                LongitudeOf(Math.Min(size, X + 1 + margin) / size),
                LatitudeOf(Math.Max(0, Y - margin) / size));
        }
    }

    /// <summary>Where a place stands in the tile, 0 to 4,096 inside it.</summary>
    public (int X, int Y) Of(Place place)
    {
        var scale = (double)(1 << Zoom);
        var sine = Math.Clamp(Math.Sin(place.Latitude * Math.PI / 180), -0.9999, 0.9999);
        var across = (place.Longitude + 180) / 360;
        var down = 0.5 - (Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI));
        return ((int)Math.Round(((across * scale) - X) * TileLayer.Extent), (int)Math.Round(((down * scale) - Y) * TileLayer.Extent));
    }

    private static double LongitudeOf(double across) => (across * 360) - 180;

    private static double LatitudeOf(double down) => Math.Atan(Math.Sinh(Math.PI * (1 - (2 * down)))) * 180 / Math.PI;
}
