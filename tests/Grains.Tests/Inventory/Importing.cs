using System.Text;
using Beffroi.Geography;
using Beffroi.Inventory.Mapping;
using Beffroi.Inventory.Run;
using Beffroi.Twin;

namespace Beffroi.Inventory;

/// <summary>Runs the pure part of an import over bytes of a test, in a folder that goes away.</summary>
internal static class Importing
{
    public static readonly Territory Nowhere = new() { Name = "Nowhere", Demonstration = false, Areas = [], Revision = 0 };

    public static MappedRow[] Map(string mapping, string file, Territory? territory = null) => Map(mapping, Encoding.UTF8.GetBytes(file), territory);

    public static MappedRow[] Map(string mapping, byte[] file, Territory? territory = null, CatalogueDocument? catalogue = null)
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "file");
            File.WriteAllBytes(path, file);
            return MapFile(mapping, path, territory, catalogue, Path.Combine(folder.FullName, "scratch"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static MappedRow[] MapFile(string mapping, string path, Territory? territory, CatalogueDocument? catalogue, string scratch)
    {
        using var prepared = PreparedImport.Open(
            path, Parse(mapping), catalogue ?? InventoryKinds.Catalogue, territory ?? Nowhere, scratch, CancellationToken.None);
        return [.. prepared.Rows()];
    }

    public static ImportMapping Parse(string mapping)
    {
        var reading = MappingReader.Read(mapping);
        return reading.Mapping ?? throw new InvalidOperationException(MappingReading.Refusal(reading.Faults).Sentence);
    }

    public static IEnumerable<MappedRow.OfAsset> Assets(this IEnumerable<MappedRow> rows) => rows.OfType<MappedRow.OfAsset>();

    public static IEnumerable<ImportReject> Rejects(this IEnumerable<MappedRow> rows) => rows.OfType<MappedRow.Rejected>().Select(r => r.Reject);

    public static Territory Containing(params Area[] areas) => Nowhere with { Areas = areas };
}
