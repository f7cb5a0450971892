using System.IO.Compression;
using System.Text;
using Beffroi.Support.Fuzzing;
using CsCheck;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Esri;
using Xunit;

namespace Beffroi.Inventory.Files;

/// <summary>Whatever file is sent as an inventory: it has rows, broken rows, or one refusal with a code; never more memory than a multiple of itself.</summary>
public sealed class InventoryFuzzTests
{
    // Tables are passed several times, and a row of three bytes is a record of some hundreds.
    private const int Times = 1_500;
    private const int Fixed = 4_000_000;

    [Fact]
    public void Any_table() => Check(300, Mutations.Of(
        "id;lat;lon;name\n1;48,95;4,36;\"Rue de la Marne\"\n2;48,96;4,37;\"a \"\"b\"\"\nc\"\n",
        "sep=,\nid,lat,lon\n1,48.95,4.36\n2,,\n",
        "id\tx\ty\n1\t650000\t6860000\n"));

    [Fact]
    public void Any_GeoJSON() => Check(300, Mutations.Of(
        """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2154"}},"features":[{"type":"Feature","id":1,"properties":{"a":"b","n":2},"geometry":{"type":"Point","coordinates":[4.36,48.95]}},{"type":"Feature","properties":null,"geometry":null}]}""",
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]],[[0.1,0.1],[0.2,0.1],[0.2,0.2],[0.1,0.1]]]]}},{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]}}]}"""));

    [Fact]
    public void Any_KML() => Check(300, Mutations.Of(
        """<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>f</name><Placemark><name>a</name><ExtendedData><Data name="k"><value>v</value></Data></ExtendedData><Point><coordinates>4.36,48.95,0</coordinates></Point></Placemark></Folder><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>"""));

    [Fact]
    public void Any_archive() => Check(300, Mutations.Of(Zip(("a.csv", "id,lat,lon\n1,2,3\n"u8.ToArray()), ("readme.txt", "x"u8.ToArray())), Zip(Shape())));

    [Fact]
    public void Any_shapefile()
    {
        var parts = Shape();
        Check(300, Gen.Select(Mutations.Of(parts[0].Content), Mutations.Of(parts[1].Content), Gen.Int[0, 2],
            (shp, dbf, which) => Zip(("l.shp", which == 1 ? parts[0].Content : shp), ("l.dbf", which == 2 ? parts[1].Content : dbf), parts[2])));
    }

    [Theory]
    [InlineData("csv", "streetlights-29969.csv")]
    public void Any_file_that_was_real(string _, string name) => Check(100, Mutations.Of(File.ReadAllBytes(InventoryData.Montpellier(name))[..60_000]));

    private static void Check(int iterations, Gen<byte[]> files)
    {
        using var folder = new Scratch();
        Fuzz.Run(files, iterations, bytes =>
        {
            var path = folder.Write("file", bytes);
            var scratch = Path.Combine(folder.Path, "scratch");
            Fuzz.Bounded(bytes.Length, Times, Fixed, () => Read(path, scratch));
            if (Directory.Exists(scratch))
            {
                Directory.Delete(scratch, recursive: true);
            }

            Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
        });
    }

    private static int Read(string path, string scratch)
    {
        try
        {
            using var file = InventoryFiles.Open(path, ReadingOptions.Default, scratch);
            _ = FileSurvey.Of(file, CancellationToken.None);
            return file.Rows().Sum(row => row.Fields.Count);
        }
        catch (InventoryFileException fault)
        {
            Assert.NotEmpty(fault.Refusal.Code!);
            Assert.InRange(fault.Refusal.Sentence!.Length, 5, 2_000);
            Assert.NotEmpty(fault.Refusal.Advice!);
            return -1;
        }
    }

    private static (string Name, byte[] Content)[] Shape()
    {
        using var folder = new Scratch();
        var path = Path.Combine(folder.Path, "l.shp");
        Shapefile.WriteAllFeatures(Enumerable.Range(1, 3).Select(i => new Feature(new Point(i, i), new AttributesTable { { "id", $"L{i}" }, { "power", i * 1.5 } })), path);
        return [.. new[] { "l.shp", "l.dbf", "l.shx" }.Select(name => (name, File.ReadAllBytes(Path.Combine(folder.Path, name))))];
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
