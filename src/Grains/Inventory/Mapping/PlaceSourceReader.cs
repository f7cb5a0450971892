using Beffroi.Inventory.Projections;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Inventory.Mapping;

/// <summary>The part of a mapping that says where a row's coordinates are.</summary>
internal static class PlaceSourceReader
{
    private const string Forms = "'place' is { longitude: COLUMN, latitude: COLUMN }, { x: COLUMN, y: COLUMN }, { point: COLUMN }, { wkt: COLUMN } or geometry.";

    public static PlaceSource Read(MappingSection parent, FieldSourceReader fields)
    {
        if (parent.Node("place") is not { } node || node is YamlScalarNode { Value: "geometry" })
        {
            return new PlaceSource(parent.Position("place"));
        }

        return node is YamlMappingNode block ? Block(parent.Inner(block, "'place'"), fields) : parent.Refuse<PlaceSource>(node, Forms) ?? new PlaceSource(parent.At);
    }

    /// <summary>Longitude and latitude are degrees: they do not go with a projection in metres.</summary>
    public static void Check(ImportMapping mapping, List<MappingFault> faults)
    {
        if (mapping is { Place.IsGeographic: true, Projection: { } projection } && projection != KnownProjections.Wgs84)
        {
            faults.Add(mapping.Place.At.Fault($"Coordinates in {projection} are not longitude and latitude: call them x and y, or leave the projection out."));
        }
    }

    private static PlaceSource Block(MappingSection section, FieldSourceReader fields)
    {
        var (longitude, latitude) = (fields.Column(section, "longitude"), fields.Column(section, "latitude"));
        var (x, y) = (fields.Column(section, "x"), fields.Column(section, "y"));
        var empty = section.Texts("empty");
        var place = new PlaceSource(section.At)
        {
            X = Also(longitude ?? x, empty),
            Y = Also(latitude ?? y, empty),
            Both = Also(fields.Column(section, "point"), empty),
            LatitudeFirst = Order(section),
            WellKnownText = Also(fields.Column(section, "wkt"), empty),
            Required = section.Flag("required") ?? false,
            IsGeographic = longitude is not null,
        };
        section.Close();
        var pairs = (longitude is null) == (latitude is null) && (x is null) == (y is null);
        var forms = new[] { longitude, x, place.Both, place.WellKnownText }.Count(form => form is not null);
        var geometry = forms == 0 && section.Keys.All(key => key == "required");
        return pairs && (forms == 1 || geometry) ? place : section.Refuse<PlaceSource>(section.Self, Forms) ?? place;
    }

    private static FieldSource? Also(FieldSource? source, IReadOnlyList<string>? empty) => source is null || empty is null
        ? source
        : source with { Empty = new HashSet<string>(source.Empty.Concat(empty.Select(text => text.Trim())), StringComparer.OrdinalIgnoreCase) };

    private static bool Order(MappingSection section) => section.Text("order") switch
    {
        null or "latitude longitude" or "y x" => true,
        "longitude latitude" or "x y" => false,
        var other => section.Refuse<bool>(section.Node("order")!, $"'order' is 'latitude longitude' or 'longitude latitude', not '{other}'."),
    };
}
