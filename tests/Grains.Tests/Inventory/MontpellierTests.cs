using Beffroi.Geography;
using Beffroi.Inventory.Mapping;
using Xunit;

namespace Beffroi.Inventory;

/// <summary>The real inventories of Montpellier, every row of them.</summary>
public sealed class MontpellierTests
{
    [Fact]
    public void Seven_districts_and_their_authority()
    {
        var areas = Map("districts", "VilleMTP_MTP_Quartiers/VilleMTP_MTP_Quartiers.geojson", Importing.Nowhere).OfType<MappedRow.OfArea>().Select(r => r.Area).ToArray();

        Assert.Equal(7, areas.Length);
        Assert.All(areas, area => Assert.NotNull(area.Outline));
        Assert.Equal(
            ["montpellier-croix-d-argent", "montpellier-hopitaux-facultes", "montpellier-les-cevennes", "montpellier-montpellier-centre", "montpellier-mosson", "montpellier-port-marianne", "montpellier-pres-d-arene"],
            areas.Select(a => a.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("streetlights", "streetlights-29969.csv", 29_969, 0, 0, 156)]
    [InlineData("streetlights-kml", "VilleMTP_MTP_EclairagePublic/VilleMTP_MTP_EclairagePublic_kml.zip", 29_969, 0, 0, 156)]
    [InlineData("cameras", "VilleMTP_MTP_CameraSurv/VilleMTP_MTP_CameraSurv.geojson", 141, 0, 0, 0)]
    [InlineData("junctions", "VilleMTP_MTP_Signalisation/VilleMTP_MTP_Signalisation.csv", 373, 0, 0, 5)]
    [InlineData("car-parks", "VilleMTP_MTP_ParkingOuvrage/VilleMTP_MTP_ParkingOuv.csv", 22, 0, 0, 1)]
    [InlineData("public-buildings", "VilleMTP_MTP_EtabliPublic/VilleMTP_MTP_EtabliPublic.csv", 709, 0, 315, 0)]
    public void Every_row_of_a_file_has_its_outcome(string mapping, string file, int assets, int rejects, int skipped, int outside)
    {
        var rows = Map(mapping, file, Districts());

        Assert.Empty(rows.Rejects().Skip(rejects));
        Assert.Equal(assets, rows.Assets().Count());
        Assert.Equal(skipped, rows.OfType<MappedRow.Skipped>().Count());
        Assert.Equal(outside, rows.Assets().Count(a => a.Description.District is null));
    }

    [Fact]
    public void Both_files_of_street_lights_say_the_same()
    {
        var csv = Map("streetlights", "streetlights-29969.csv", Districts()).Assets().ToDictionary(a => a.Id);
        var kml = Map("streetlights-kml", "VilleMTP_MTP_EclairagePublic/VilleMTP_MTP_EclairagePublic_kml.zip", Districts()).Assets();

        Assert.All(kml, light =>
        {
            var same = csv[light.Id].Description;
            Assert.Equal(same.Place!.Value.Longitude, light.Description.Place!.Value.Longitude, 1e-6);
            Assert.Equal(same.Place!.Value.Latitude, light.Description.Place!.Value.Latitude, 1e-6);
            Assert.Equal(same.Attributes?["lanternType"], light.Description.Attributes?["lanternType"]);
        });
    }

    private static Territory Districts() => Importing.Containing(
    [
        new() { Key = "montpellier", Level = AreaLevel.Authority, Name = "Montpellier" },
        .. Map("districts", "VilleMTP_MTP_Quartiers/VilleMTP_MTP_Quartiers.geojson", Importing.Nowhere).OfType<MappedRow.OfArea>().Select(r => r.Area),
    ]);

    private static MappedRow[] Map(string mapping, string file, Territory territory)
    {
        var path = InventoryData.Montpellier(file);
        var text = InventoryData.Mapping($"montpellier/{mapping}.yaml");
        var scratch = Directory.CreateTempSubdirectory("beffroi-test-");
        try
        {
            return Importing.MapFile(text, path, territory, null, scratch.FullName);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
