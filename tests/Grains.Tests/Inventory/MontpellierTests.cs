using System.Collections.Concurrent;
using Beffroi.Geography;
using Beffroi.Inventory.Mapping;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Inventory;

/// <summary>The real inventories of Montpellier with the real kinds: every row has its outcome, and it is the one counted by hand.</summary>
public sealed class MontpellierTests
{
    private static readonly CatalogueDocument Kinds = Catalogue.Of(typeof(Catalogue).Assembly).ToDocument();

    // Each file is read once for all the tests.
    private static readonly ConcurrentDictionary<string, Lazy<MappedRow[]>> Rows = new();

    public static TheoryData<string> Names => [.. MontpellierFiles.All.Select(file => file.Mapping)];

    [Fact]
    public void Seven_districts_and_their_authority()
    {
        var areas = Map(MontpellierFiles.Districts, Importing.Nowhere).OfType<MappedRow.OfArea>().Select(r => r.Area).ToArray();

        Assert.Equal(7, areas.Length);
        Assert.All(areas, area => Assert.NotNull(area.Outline));
        Assert.Equal(
            ["montpellier-croix-d-argent", "montpellier-hopitaux-facultes", "montpellier-les-cevennes", "montpellier-montpellier-centre", "montpellier-mosson", "montpellier-port-marianne", "montpellier-pres-d-arene"],
            areas.Select(a => a.Key).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_row_of_a_file_has_its_outcome(string mapping)
    {
        var file = MontpellierFiles.All.Single(f => f.Mapping == mapping);
        var rows = Map(file, Districts());

        Assert.Empty(MappingCheck.Against(Importing.Parse(InventoryData.Mapping($"montpellier/{mapping}.yaml")), Kinds, Districts()));
        Assert.Empty(rows.Rejects());
        Assert.Equal(file.Assets, rows.Assets().Count());
        Assert.Equal(file.Skipped, rows.OfType<MappedRow.Skipped>().Count());
        Assert.Equal(file.WithoutPlace, rows.Assets().Count(a => a.Description.Place is null));
        Assert.Equal(file.WithoutDistrict, rows.Assets().Count(a => a.Description.District is null));
        Assert.Equal(["montpellier"], rows.Assets().Select(asset => asset.Description.Authority).Distinct());
    }

    [Fact]
    public void Every_mapping_that_ships_is_tried() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(InventoryData.Mappings, "montpellier")).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
        MontpellierFiles.All.Append(MontpellierFiles.Districts).Select(file => file.Mapping).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void As_many_rows_come_out_as_a_count_of_the_bytes_finds(string mapping)
    {
        var (rows, count) = (Map(Named(mapping), Districts()), MontpellierCount.Of(InventoryData.Montpellier(Named(mapping).Path)));

        Assert.Equal(count.Rows, rows.Length);
        Assert.Equal(count.OpenGround, rows.OfType<MappedRow.Skipped>().Count());
        Assert.Equal(count.Rows - count.OpenGround, rows.Assets().Select(asset => asset.Id).Distinct().Count());
    }

    [Fact]
    public void What_the_files_do_not_say_is_nowhere_a_zero()
    {
        Assert.Equal(29_942, Having("streetlights", "lanternType"));
        Assert.Equal(308, Having("junctions", "installedYear"));
        Assert.Equal(372, Having("junctions", "sound"));
        Assert.Equal(111, Having("junctions", "soundYear"));
        Assert.Equal(21, Having("car-parks", "capacity"));
        Assert.Equal(141, Having("cameras", "installedYear"));
    }

    [Fact]
    public void Both_files_of_street_lights_say_the_same()
    {
        var csv = Map(Named("streetlights"), Districts()).Assets().ToDictionary(a => a.Id);
        var kml = Map(Named("streetlights-kml"), Districts()).Assets();

        Assert.DoesNotContain(kml, light => !Same(csv[light.Id].Description, light.Description));
    }

    private static bool Same(Description a, Description b) =>
        Math.Abs(a.Place!.Value.Longitude - b.Place!.Value.Longitude) < 1e-6
        && Math.Abs(a.Place.Value.Latitude - b.Place.Value.Latitude) < 1e-6
        && a.Attributes?["lanternType"] == b.Attributes?["lanternType"];

    private static int Having(string mapping, string attribute) =>
        Map(Named(mapping), Districts()).Assets().Count(asset => asset.Description.Attributes?.ContainsKey(attribute) == true);

    private static MontpellierFile Named(string mapping) => MontpellierFiles.All.Single(file => file.Mapping == mapping);

    private static Territory Districts() => Importing.Containing(
    [
        new() { Key = "montpellier", Level = AreaLevel.Authority, Name = "Montpellier" },
        .. Map(MontpellierFiles.Districts, Importing.Nowhere).OfType<MappedRow.OfArea>().Select(r => r.Area),
    ]);

    private static MappedRow[] Map(MontpellierFile file, Territory territory) => territory == Importing.Nowhere
        ? Read(file, territory)
        : Rows.GetOrAdd(file.Mapping, _ => new(() => Read(file, territory))).Value;

    private static MappedRow[] Read(MontpellierFile file, Territory territory)
    {
        var path = InventoryData.Montpellier(file.Path);
        using var scratch = new Scratch();
        return Importing.MapFile(InventoryData.Mapping($"montpellier/{file.Mapping}.yaml"), path, territory, Kinds, scratch.Path);
    }
}
