using System.Text;
using Xunit;

namespace Beffroi.Inventory.Files;

public sealed class KmlTests
{
    [Fact]
    public void Extended_data_names_and_folders_are_columns() => Reading.Of(
        Document("""
            <Folder><name>Parkings</name><Placemark id="p1"><name>Arceaux</name><description>In town</description>
              <ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="places">220</SimpleData></SchemaData><Data name="op"><value>TaM</value></Data></ExtendedData>
              <Point><coordinates> 3.86,43.61,0 </coordinates></Point></Placemark></Folder>
            <Placemark><name>Alone</name></Placemark>
            """),
        file =>
        {
            var rows = file.Rows().ToArray();
            Assert.Equal(
                ["Arceaux", "In town", "220", "TaM", "p1", "Parkings"],
                new[] { "name", "description", "places", "op", "id", "folder" }.Select(column => rows[0].Fields[column]));
            Assert.Equal("POINT (3.86 43.61)", rows[0].Geometry!.AsText());
            Assert.Null(rows[1].Geometry);
            Assert.False(rows[1].Fields.ContainsKey("folder"));
            Assert.Equal([1, 2], rows.Select(row => row.Line));
        });

    [Theory]
    [InlineData("<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon>", "Polygon")]
    [InlineData("<MultiGeometry><Point><coordinates>0,0</coordinates></Point><Point><coordinates>1,1</coordinates></Point></MultiGeometry>", "MultiPoint")]
    [InlineData("<LineString><coordinates>0,0\n1,1</coordinates></LineString>", "LineString")]
    public void Every_form_of_geometry_is_read(string geometry, string type) => Reading.Of(Document($"<Placemark>{geometry}</Placemark>"), file =>
        Assert.Equal(type, Assert.Single(file.Rows()).Geometry!.GeometryType));

    [Theory]
    [InlineData("<Point><coordinates></coordinates></Point>")]
    [InlineData("<Point><coordinates>a,b</coordinates></Point>")]
    [InlineData("<Point><coordinates>NaN,3</coordinates></Point>")]
    [InlineData("<Polygon></Polygon>")]
    [InlineData("<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0</coordinates></LinearRing></outerBoundaryIs></Polygon>")]
    public void A_broken_geometry_costs_its_placemark_only(string geometry) => Reading.Of(
        Document($"<Placemark>{geometry}</Placemark><Placemark><name>good</name></Placemark>"),
        file => Assert.Equal([RowCode.BrokenGeometry, null], file.Rows().Select(row => row.Fault?.Code)));

    [Theory]
    [InlineData("<!DOCTYPE kml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><kml><Placemark><name>&b;</name></Placemark></kml>")]
    [InlineData("<!DOCTYPE kml SYSTEM \"file:///etc/passwd\"><kml/>")]
    [InlineData("<kml><Placemark><name>&nothing;</name></Placemark></kml>")]
    [InlineData("<kml><Placemark>")]
    [InlineData("<html><body>Not found")]
    public void Definitions_entities_and_broken_documents_are_refused(string text) => Assert.Equal("not-kml", Reading.Refusal(Encoding.UTF8.GetBytes(text)));

    private static string Document(string content) => $"""<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>{content}</Document></kml>""";
}
