using System.Globalization;
using System.Xml.Linq;
using NetTopologySuite.Geometries;

namespace Beffroi.Inventory.Files;

/// <summary>The geometry of a KML element: points, lines, polygons and collections of them, longitude before latitude.</summary>
internal static class KmlGeometry
{
    private static readonly GeometryFactory Factory = new();

    /// <summary>The first geometry below the element, null when there is none; <see cref="FormatException"/> or <see cref="ArgumentException"/> when it is broken.</summary>
    public static Geometry? Of(XElement parent) => parent.Elements().Select(Read).FirstOrDefault(g => g is not null);

    private static Geometry? Read(XElement element) => element.Name.LocalName switch
    {
        "Point" => Factory.CreatePoint(Coordinates(element).First()),
        "LineString" or "LinearRing" => Factory.CreateLineString(Coordinates(element)),
        "Polygon" => Polygon(element),
        "MultiGeometry" => Factory.BuildGeometry([.. element.Elements().Select(Read).OfType<Geometry>()]),
        _ => null,
    };

    private static Polygon Polygon(XElement element)
    {
        var holes = Boundaries(element, "innerBoundaryIs").Select(Factory.CreateLinearRing);
        var shell = Boundaries(element, "outerBoundaryIs").FirstOrDefault() ?? throw new FormatException("The polygon has no outer boundary.");
        return Factory.CreatePolygon(Factory.CreateLinearRing(shell), [.. holes]);
    }

    private static IEnumerable<Coordinate[]> Boundaries(XElement polygon, string name) => polygon.Elements()
        .Where(e => e.Name.LocalName == name)
        .SelectMany(boundary => boundary.Elements().Where(e => e.Name.LocalName == "LinearRing"))
        .Select(Coordinates);

    private static Coordinate[] Coordinates(XElement element)
    {
        var text = element.Elements().FirstOrDefault(e => e.Name.LocalName == "coordinates")?.Value ?? "";
        var points = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Coordinate).ToArray();
        return points.Length > 0 ? points : throw new FormatException("It has no coordinates.");
    }

    private static Coordinate Coordinate(string tuple)
    {
        var parts = tuple.Split(',');
        return parts.Length >= 2 && Number(parts[0], out var x) && Number(parts[1], out var y)
            ? new Coordinate(x, y)
            : throw new FormatException($"'{tuple}' is not a longitude and a latitude.");
    }

    private static bool Number(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
