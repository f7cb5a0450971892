using Beffroi.Inventory.Files;
using Xunit;

namespace Beffroi.Inventory.Mapping;

public sealed class AreaMapperTests
{
    private const string Districts = "what: areas\nid: id\nname: nom\nauthority: { key: town, name: Town }\n";

    [Fact]
    public void Outlines_come_in_longitude_and_latitude()
    {
        var area = Area(Districts + "projection: EPSG:2154\n", "[[[700000, 6600000], [701000, 6600000], [701000, 6601000], [700000, 6600000]]]");

        Assert.StartsWith("POLYGON ((3 46.5, 3.013", area.Outline);
        Assert.Equal(("d-1", "One", "town"), (area.Key, area.Name, area.Authority));
    }

    [Fact]
    public void An_outline_that_crosses_itself_is_repaired()
    {
        var area = Area(Districts, "[[[4, 48], [5, 49], [5, 48], [4, 49], [4, 48]]]");

        Assert.True(new NetTopologySuite.IO.WKTReader().Read(area.Outline).IsValid);
    }

    [Theory]
    [InlineData("""{ "type": "Point", "coordinates": [4, 48] }""", "d-1", RowCode.NotAnArea)]
    [InlineData("""{ "type": "Polygon", "coordinates": [[[700000, 6600000], [701000, 6600000], [701000, 6601000], [700000, 6600000]]] }""", "d-1", RowCode.BadPlace)]
    [InlineData("null", "Été", RowCode.BadId)]
    public void What_is_no_area_is_rejected(string geometry, string id, string code) =>
        Assert.Equal(code, Assert.Single(Importing.Map(Districts, Collection(geometry, id)).Rejects()).Code);

    private static Geography.Area Area(string mapping, string rings) =>
        Assert.IsType<MappedRow.OfArea>(Assert.Single(Importing.Map(mapping, Collection($$"""{ "type": "Polygon", "coordinates": {{rings}} }""", "d-1")))).Area;

    private static string Collection(string geometry, string id) =>
        $$"""{ "features": [ { "type": "Feature", "properties": { "id": "{{id}}", "nom": "One" }, "geometry": {{geometry}} } ] }""";
}
