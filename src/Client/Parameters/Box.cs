using System.Globalization;

namespace Beffroi.Parameters;

/// <summary>A stretch of the ground in degrees, WGS 84. One that crosses the date line has its west east of its east.</summary>
internal readonly record struct Box(double West, double South, double East, double North)
{
    public static Read<Box> Read(string text)
    {
        var parts = text.Split(',');
        return parts.Length == 4
            && Number(parts[0]) is { } west && Number(parts[1]) is { } south && Number(parts[2]) is { } east && Number(parts[3]) is { } north
            && Of(west, south, east, north) is { } box ? box : Parameters.Read<Box>.Bad;
    }

    public static Box? Of(double west, double south, double east, double north) =>
        Math.Abs(west) <= 360 && Math.Abs(east) <= 360 && Math.Abs(south) <= 90 && Math.Abs(north) <= 90 && south <= north
            ? new(west, south, east, north)
            : null;

    public bool Contains(double longitude, double latitude) =>
        latitude >= South && latitude <= North
        && (West <= East ? longitude >= West && longitude <= East : longitude >= West || longitude <= East);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
