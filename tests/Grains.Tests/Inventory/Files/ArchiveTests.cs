using System.IO.Compression;
using System.Text;
using CsCheck;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Esri;
using Xunit;

namespace Beffroi.Inventory.Files;

/// <summary>Zip archives: KMZ, zipped tables and shapefiles, and those that mean harm.</summary>
public sealed class ArchiveTests
{
    private const string Lambert93 = "PROJCS[\"RGF93_Lambert_93\",GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic\"],UNIT[\"Meter\",1.0]]";

    [Fact]
    public void A_KMZ_is_its_document_and_not_its_pictures() => Reading.Of(
        Zip(("files/icon.png", "x"u8.ToArray()), ("doc.kml", "<kml><Placemark><name>a</name></Placemark></kml>"u8.ToArray())),
        ReadingOptions.Default,
        file => Assert.Equal("a", Assert.Single(file.Rows()).Fields["name"]));

    [Fact]
    public void Of_several_files_the_mapping_names_one()
    {
        var zip = Zip(("a/one.csv", "id\n1\n"u8.ToArray()), ("two.csv", "id\n2\n"u8.ToArray()), ("readme.txt", "no"u8.ToArray()));

        Assert.Equal("several-files", Reading.Refusal(zip));
        Assert.Equal("no-such-entry", Reading.Refusal(zip, new() { Entry = "three.csv" }));
        Reading.Of(zip, new() { Entry = "ONE.csv" }, file => Assert.Equal("1", Assert.Single(file.Rows()).Fields["id"]));
    }

    [Fact]
    public void A_name_that_climbs_out_writes_nowhere_else()
    {
        var outside = Path.Combine(Path.GetTempPath(), "beffroi-climbed.csv");
        Reading.Of(Zip(("../../beffroi-climbed.csv", "id\n1\n"u8.ToArray())), ReadingOptions.Default, file => Assert.Single(file.Rows()));

        Assert.False(File.Exists(outside));
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_refused()
    {
        using var folder = new Scratch();
        var path = folder.Write("bomb.zip", Zip(("a.csv", new byte[2_000_000])));

        var refusal = Assert.Throws<InventoryFileException>(() => new Unpacker(folder.Path, ReadingOptions.Default, largest: 1_000_000).Unpack(path)).Refusal;
        Assert.Equal("archive-too-large", refusal.Code);
    }

    [Fact]
    public void What_is_no_inventory_is_refused()
    {
        Assert.Equal("nothing-to-import", Reading.Refusal(Zip(("picture.png", [1]))));
        Assert.Equal("archive-in-archive", Reading.Refusal(Zip(("a.csv", Zip(("b.csv", [1]))))));
        Assert.Equal("broken-archive", Reading.Refusal([0x50, 0x4B, 3, 4, 1, 2, 3]));
        Assert.Equal("shapefile-incomplete", Reading.Refusal(Zip(("a.shp", [0, 0, 0x27, 0x0A]))));
        Assert.Equal("shapefile-not-zipped", Reading.Refusal([0, 0, 0x27, 0x0A, 0, 0]));
        Assert.Equal("empty-file", Reading.Refusal([]));
        Assert.Equal("workbook", Reading.Refusal(Zip(("[Content_Types].xml", [1]), ("xl/workbook.xml", [1]))));
        Assert.Equal("workbook", Reading.Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]));
        Assert.Equal("geopackage", Reading.Refusal("SQLite format 3\0"u8.ToArray()));
    }

    [Fact]
    public void A_shapefile_gives_its_rows_and_its_projection() => Reading.Of(Shape("Châlons", Encoding.UTF8), ReadingOptions.Default, file =>
    {
        Assert.Equal("EPSG:2154", file.Projection?.Code);
        Assert.Equal(["NOM", "N", "SINCE"], file.Columns);
        var rows = file.Rows().ToArray();
        Assert.Equal(["Châlons", "Châlons"], rows.Select(row => row.Fields["nom"]));
        Assert.Equal(["7", "8"], rows.Select(row => row.Fields["n"]));
        Assert.Equal("2004-05-06", rows[0].Fields["since"]);
        Assert.Equal("POINT (798203.4 6873311.9)", rows[0].Geometry!.AsText());
    });

    [Fact]
    public void A_damaged_shapefile_is_refused_and_nothing_worse() =>
        Assert.Equal("not-a-shapefile", Reading.Refusal(Zip(("a.shp", [0, 0, 0x27, 0x0A, 9, 9]), ("a.dbf", [3, 1, 1, 1]))));

    [Fact]
    public void A_damaged_archive_or_shapefile_has_an_outcome()
    {
        var whole = ShapeParts("Châlons", Encoding.UTF8);
        var zip = Zip(whole);
        Gen.Select(Gen.Int[0, whole.Length], Gen.Int[0, 2000], Gen.Byte).Array[1, 4].Sample(wounds =>
        {
            var parts = whole.Select(part => (part.Name, Content: (byte[])part.Content.Clone())).ToArray();
            foreach (var (part, at, value) in wounds.Where(wound => wound.Item1 < parts.Length))
            {
                parts[part].Content[at % parts[part].Content.Length] = value;
            }

            var bytes = Zip(parts);
            foreach (var (_, at, value) in wounds.Where(wound => wound.Item1 == parts.Length))
            {
                bytes[at % bytes.Length] = value;
            }

            Assert.NotEqual("", Reading.Refusal(bytes));
        }, iter: 300);
        Assert.Equal("read 2 rows", Reading.Refusal(zip));
    }

    private static byte[] Shape(string name, Encoding encoding) => Zip(ShapeParts(name, encoding));

    private static (string Name, byte[] Content)[] ShapeParts(string name, Encoding encoding)
    {
        using var folder = new Scratch();
        var path = System.IO.Path.Combine(folder.Path, "lamps.shp");
        var features = Enumerable.Range(7, 2).Select(n => new Feature(
            new Point(798203.4, 6873311.9),
            new AttributesTable { { "NOM", name }, { "N", n }, { "SINCE", new DateTime(2004, 5, 6) } }));
        Shapefile.WriteAllFeatures([.. features], path, Lambert93, encoding);
        return [.. Directory.EnumerateFiles(folder.Path).Order().Select(file => ($"export/{System.IO.Path.GetFileName(file)}", File.ReadAllBytes(file)))];
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
