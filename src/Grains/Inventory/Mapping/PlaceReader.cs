using System.Globalization;
using Beffroi.Inventory.Files;
using Beffroi.Inventory.Projections;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Beffroi.Inventory.Mapping;

/// <summary>Finds a row's place: of a polygon or a line, a point on it.</summary>
public sealed class PlaceReader(PlaceSource source, Projection projection, char? sign)
{
    private readonly WKTReader _wellKnownText = new();

    public (Place? Place, ImportReject? Fault) Read(SourceRow row)
    {
        var (point, fault) = Point(row);
        return fault is not null ? (null, fault)
            : point is null ? (null, source.Required ? new(row.Line, Column, RowCode.MissingPlace, "The row has no place, and the mapping requires one.") : null)
            : Locate(row, point);
    }

    private string? Column => (source.X ?? source.Both ?? source.WellKnownText)?.Column;

    private (Coordinate? Point, ImportReject? Fault) Point(SourceRow row) =>
        source.X is not null ? Pair(row, source.X, source.Y!)
        : source.Both is not null ? Both(row, source.Both)
        : source.WellKnownText is not null ? Text(row, source.WellKnownText)
        : (Middle(row.Geometry), null);

    private (Coordinate? Point, ImportReject? Fault) Pair(SourceRow row, FieldSource first, FieldSource second)
    {
        var (a, b) = (first.Read(row), second.Read(row));
        return (a, b) switch
        {
            ({ Fault: { } fault }, _) => (null, fault),
            (_, { Fault: { } fault }) => (null, fault),
            ({ Text: null }, { Text: null }) => (null, null),
            ({ Text: null }, _) => (null, Bad(row, first.Column, "One coordinate is there and the other is not.")),
            (_, { Text: null }) => (null, Bad(row, second.Column, "One coordinate is there and the other is not.")),
            _ when !NumberText.TryParse(a.Text, first.Decimal ?? sign, out _) => (null, Bad(row, first.Column, $"'{a.Text}' is not a coordinate.")),
            _ when !NumberText.TryParse(b.Text, second.Decimal ?? sign, out _) => (null, Bad(row, second.Column, $"'{b.Text}' is not a coordinate.")),
            _ => (new Coordinate(Number(a.Text, first), Number(b.Text, second)), null),
        };
    }

    private double Number(string text, FieldSource field)
    {
        NumberText.TryParse(text, field.Decimal ?? sign, out var number);
        return number;
    }

    private (Coordinate? Point, ImportReject? Fault) Both(SourceRow row, FieldSource both)
    {
        var read = both.Read(row);
        if (read.Text is null)
        {
            return (null, read.Fault);
        }

        // "43,61 3,88" or "43,61;3,88" with decimal commas, "43.61, 3.88" and "43.61 3.88" with points.
        var parts = read.Text.Split(read.Text.Contains('.') || (sign ?? both.Decimal) == '.' ? [',', ';', ' '] : [';', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !NumberText.TryParse(parts[0], both.Decimal ?? sign, out var first) || !NumberText.TryParse(parts[1], both.Decimal ?? sign, out var second))
        {
            return (null, Bad(row, both.Column, $"'{read.Text}' is not two coordinates."));
        }

        return (source.LatitudeFirst ? new Coordinate(second, first) : new Coordinate(first, second), null);
    }

    private (Coordinate? Point, ImportReject? Fault) Text(SourceRow row, FieldSource field)
    {
        var read = field.Read(row);
        if (read.Text is null)
        {
            return (null, read.Fault);
        }

        try
        {
            return (Middle(_wellKnownText.Read(read.Text)), null);
        }
        catch (Exception fault) when (fault is ParseException or ArgumentException or FormatException)
        {
            return (null, Bad(row, field.Column, "The text is not a well-known text such as POINT (3.88 43.61)."));
        }
    }

    private static Coordinate? Middle(Geometry? geometry) => geometry switch
    {
        null or { IsEmpty: true } => null,
        Point point => point.Coordinate,
        _ => OnIt(geometry),
    };

    private static Coordinate OnIt(Geometry geometry)
    {
        var centroid = geometry.Centroid;
        return geometry.Dimension == Dimension.Surface && (!geometry.IsValid || geometry.Contains(centroid)) ? centroid.Coordinate : geometry.InteriorPoint.Coordinate;
    }

    private (Place? Place, ImportReject? Fault) Locate(SourceRow row, Coordinate point) =>
        projection.Locate(point.X, point.Y) is not { } place ? (null, Bad(row, Column, Outside(point)))
        : IsSwapped(place) ? (null, Bad(row, Column, $"{Said(point)} lies east of Africa, and the other way round in France: longitude and latitude are swapped."))
        : (place, null);

    private bool IsSwapped(Place place) =>
        projection == KnownProjections.Wgs84 && GroundArea.France.Holds(new(place.Latitude, place.Longitude));

    private string Outside(Coordinate point)
    {
        if (projection.Locate(point.Y, point.X) is not null)
        {
            return $"{Said(point)} are not coordinates in {projection}, but are the other way round: the two columns are swapped.";
        }

        var fitting = KnownProjections.All.FirstOrDefault(p => p != projection && p.Code != "EPSG:3857" && p.Locate(point.X, point.Y) is not null);
        var advice = fitting is null ? "" : $" They would make sense in {fitting}: say so with 'projection: {fitting.Code}'.";
        return $"{Said(point)} are not coordinates in {projection}.{advice}";
    }

    private static ImportReject Bad(SourceRow row, string? column, string sentence) => new(row.Line, column, RowCode.BadPlace, sentence);

    private static string Said(Coordinate point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.######}, {point.Y:0.######}");
}
