using Xunit;

namespace Beffroi.Inventory.Projections;

public sealed class KnownProjectionsTests
{
    [Theory]
    [InlineData("EPSG:2154", "EPSG:2154")]
    [InlineData("2154", "EPSG:2154")]
    [InlineData("Lambert-93", "EPSG:2154")]
    [InlineData("lambert 93", "EPSG:2154")]
    [InlineData("RGF93 / Lambert-93", "EPSG:2154")]
    [InlineData("urn:ogc:def:crs:EPSG::2154", "EPSG:2154")]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/2154", "EPSG:2154")]
    [InlineData("CC49", "EPSG:3949")]
    [InlineData("RGF93 / CC43", "EPSG:3943")]
    [InlineData("EPSG:3950", "EPSG:3950")]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326")]
    [InlineData("WGS84", "EPSG:4326")]
    [InlineData("EPSG:3857", "EPSG:3857")]
    public void A_projection_is_found_by_what_people_call_it(string text, string code) => Assert.Equal(code, KnownProjections.Find(text)?.Code);

    [Theory, InlineData(""), InlineData("EPSG:27572"), InlineData("Lambert II"), InlineData("CC51"), InlineData("EPSG:99999999999")]
    public void What_is_not_known_is_not_guessed(string text) => Assert.Null(KnownProjections.Find(text));

    [Theory]
    [InlineData("PROJCS[\"RGF93_Lambert_93\",GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]]],UNIT[\"Meter\",1.0]]", "EPSG:2154")]
    [InlineData("PROJCS[\"RGF_1993_Lambert_93\",GEOGCS[\"GCS_RGF_1993\"]]", "EPSG:2154")]
    [InlineData("PROJCS[\"RGF93 / CC49\",GEOGCS[\"RGF93\",AUTHORITY[\"EPSG\",\"4171\"]],AUTHORITY[\"EPSG\",\"3949\"]]", "EPSG:3949")]
    [InlineData("PROJCS[\"RGF93_CC50\",GEOGCS[\"GCS_RGF_1993\"]]", "EPSG:3950")]
    [InlineData("GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]]", "EPSG:4326")]
    [InlineData("PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\",GEOGCS[\"GCS_WGS_1984\"]]", "EPSG:3857")]
    public void A_prj_file_is_understood(string text, string code) => Assert.Equal(code, KnownProjections.FromWellKnownText(text)?.Code);

    [Theory]
    [InlineData("PROJCS[\"NTF_Lambert_II_etendu\",GEOGCS[\"GCS_NTF_Paris\"]]")]
    [InlineData("garbage")]
    public void Another_prj_file_is_not(string text) => Assert.Null(KnownProjections.FromWellKnownText(text));

    [Fact]
    public void Web_Mercator_is_that_of_web_maps()
    {
        // The example of EPSG guidance note 7-2, method 1024.
        var place = KnownProjections.Find("EPSG:3857")!.Locate(-11_169_055.58, 2_800_000)!.Value;

        Assert.Equal(-100.33333333, place.Longitude, 1e-6);
        Assert.Equal(24.38178694, place.Latitude, 1e-6);
    }
}
