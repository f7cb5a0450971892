using System.Text;
using NetTopologySuite.Geometries;
using Xunit;

namespace Beffroi.Inventory.Files;

public sealed class GeoJsonTests
{
    private const string Point = """{ "type": "Feature", "id": 7, "properties": { "Nom": "Près d'Arène", "n": 1.50, "on": true, "none": null, "list": [1, 2] }, "geometry": { "type": "Point", "coordinates": [3.9, 43.6, 12] } }""";

    [Fact]
    public void Properties_are_columns_and_the_id_is_one() => Reading.Of(Collection(Point), file =>
    {
        var row = Assert.Single(file.Rows());
        Assert.Equal("Près d'Arène", row.Fields["NOM"]);
        Assert.Equal("1.50", row.Fields["n"]);
        Assert.Equal("true", row.Fields["on"]);
        Assert.Equal("[1, 2]", row.Fields["list"]);
        Assert.Equal("7", row.Fields["id"]);
        Assert.False(row.Fields.ContainsKey("none"));
        Assert.Equal(new Coordinate(3.9, 43.6), row.Geometry!.Coordinate);
    });

    [Theory]
    [InlineData("""{ "type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]] }""", "Polygon")]
    [InlineData("""{ "type": "MultiPolygon", "coordinates": [[[[0, 0], [1, 0], [1, 1], [0, 0]]]] }""", "MultiPolygon")]
    [InlineData("""{ "type": "MultiPoint", "coordinates": [[0, 0], [1, 1]] }""", "MultiPoint")]
    [InlineData("""{ "type": "LineString", "coordinates": [[0, 0], [1, 1]] }""", "LineString")]
    public void Every_form_of_geometry_is_read(string geometry, string type) => Reading.Of(Collection(Feature(geometry)), file =>
        Assert.Equal(type, Assert.Single(file.Rows()).Geometry!.GeometryType));

    [Theory]
    [InlineData("""{ "type": "Point", "coordinates": ["a", "b"] }""")]
    [InlineData("""{ "type": "Point", "coordinates": 3 }""")]
    [InlineData("""{ "type": "Polygon", "coordinates": [[[0, 0], [1, 0]]] }""")]
    [InlineData("""{ "type": "Cube", "coordinates": [1, 2, 3] }""")]
    [InlineData("""[1, 2]""")]
    public void A_broken_geometry_costs_its_feature_only(string geometry) => Reading.Of(Collection(Feature(geometry), Point), file =>
        Assert.Equal([RowCode.BrokenGeometry, null], file.Rows().Select(row => row.Fault?.Code)));

    [Fact]
    public void A_feature_may_have_no_geometry() => Reading.Of(Collection(Feature("null")), file => Assert.Null(Assert.Single(file.Rows()).Geometry));

    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG::2154", "EPSG:2154")]
    [InlineData("EPSG:3943", "EPSG:3943")]
    public void The_crs_member_counts_wherever_it_stands(string name, string code)
    {
        var crs = $$$"""{ "type": "name", "properties": { "name": "{{{name}}}" } }""";
        Reading.Of($$$"""{ "crs": {{{crs}}}, "features": [ {{{Point}}} ] }""", file => Assert.Equal(code, file.Projection?.Code));
        Reading.Of($$$"""{ "features": [ {{{Point}}} ], "bbox": [1, 2], "crs": {{{crs}}} }""", file => Assert.Equal(code, file.Projection?.Code));
    }

    [Fact]
    public void An_unknown_crs_is_said() => Reading.Of("""{ "crs": { "type": "name", "properties": { "name": "EPSG:27572" } }, "features": [] }""", file =>
        Assert.Equal("EPSG:27572", file.UnknownProjection));

    [Fact]
    public void Latin_1_is_found_out() => Reading.Of(Encoding.Latin1.GetBytes(Collection(Point)), ReadingOptions.Default, file =>
        Assert.Equal("Près d'Arène", Assert.Single(file.Rows()).Fields["nom"]));

    [Fact]
    public void Features_longer_than_a_buffer_are_read()
    {
        var long1 = $$"""{ "type": "Feature", "properties": { "t": "{{new string('x', 300_000)}}" }, "geometry": null }""";
        Reading.Of(Collection([long1, .. Enumerable.Repeat(Point, 500)]), file => Assert.Equal(501, file.Rows().Count()));
    }

    [Theory]
    [InlineData("{", "not-geojson")]
    [InlineData("{ \"features\": [ { ", "not-geojson")]
    [InlineData("{ \"features\": [ {} oops ] }", "not-geojson")]
    [InlineData("{ \"type\": \"Topology\" }", "no-features")]
    [InlineData("{ \"features\": 3 }", "no-features")]
    public void What_is_no_GeoJSON_is_refused(string text, string code) => Assert.Equal(code, Reading.Refusal(Encoding.UTF8.GetBytes(text)));

    private static string Feature(string geometry) => $$"""{ "type": "Feature", "properties": {}, "geometry": {{geometry}} }""";

    private static string Collection(params string[] features) => $$"""{ "type": "FeatureCollection", "features": [ {{string.Join(",\n", features)}} ] }""";
}
