using System.IO.Compression;

namespace Beffroi.Inventory.Files;

/// <summary>
/// Takes the one inventory out of an archive. Names inside are compared, never used as paths; sizes are those that come out, not those
/// the archive claims.
/// </summary>
/// <param name="largest">Bytes that an archive may unpack to.</param>
public sealed class Unpacker(string scratch, ReadingOptions options, long largest = 1_000_000_000)
{
    /// <summary>Files an archive may hold.</summary>
    public const int MostEntries = 10_000;

    // What stands beside a shapefile is read whole.
    private const long LargestNote = 100_000;

    private static readonly string[] Shown = [".shp", ".kml", ".geojson", ".json", ".csv", ".txt", ".tsv"];
    private static readonly string[] ShapeParts = [".dbf", ".prj", ".cpg", ".shx"];

    /// <summary>The refusal of a spreadsheet's own file.</summary>
    public static InventoryFileException Workbook() => new(
        "workbook", "This is a spreadsheet's own file.", "Save the sheet with the inventory as CSV (UTF-8), and send that.");

    /// <summary>Unpacks to the scratch folder; the answer is the path of the file to read.</summary>
    public string Unpack(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return archive.Entries.Count <= MostEntries
                ? Unpack(archive)
                : throw new InventoryFileException("archive-too-large", $"The archive holds more than {MostEntries} files.", "Zip only the inventory.");
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException)
        {
            throw new InventoryFileException("broken-archive", "The archive is damaged.", "Zip the file again.", fault);
        }
    }

    private string Unpack(ZipArchive archive)
    {
        var chosen = Choose(archive);
        var extension = Extension(chosen);
        Directory.CreateDirectory(scratch);
        if (extension == ".shp")
        {
            var stem = chosen.FullName[..^4];
            foreach (var part in archive.Entries.Where(e => e.FullName.Length == stem.Length + 4
                && e.FullName.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && ShapeParts.Contains(Extension(e))))
            {
                Extract(part, Extension(part), Extension(part) is ".prj" or ".cpg" ? LargestNote : largest);
            }

            _ = File.Exists(Path.Combine(scratch, "inventory.dbf")) ? true
                : throw new InventoryFileException("shapefile-incomplete", "The archive has the .shp but not its .dbf.", "Zip the .shp, .dbf and .prj (and .cpg) together.");
        }

        return Extract(chosen, extension, largest);
    }

    private ZipArchiveEntry Choose(ZipArchive archive)
    {
        if (archive.Entries.Any(e => e.FullName is "xl/workbook.xml" or "content.xml"))
        {
            throw Workbook();
        }

        var candidates = archive.Entries.Where(e => Shown.Contains(Extension(e)) && !e.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)).ToArray();
        if (options.Entry is { } wanted)
        {
            return candidates.FirstOrDefault(e => e.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase) || e.FullName.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                ?? throw new InventoryFileException("no-such-entry", $"The archive holds no '{wanted}'. It holds: {Names(archive.Entries)}.", "Correct 'entry' in the mapping.");
        }

        // What Google Earth writes beside doc.kml is not for us; a shapefile often comes with a text of explanations.
        var data = candidates.Where(e => Extension(e) != ".txt").ToArray();
        var best = data.Length > 0 ? data : candidates;
        return best switch
        {
            [var only] => only,
            [] => throw new InventoryFileException("nothing-to-import", $"The archive holds no inventory. It holds: {Names(archive.Entries)}.", "Zip a .csv, .geojson, .kml or a shapefile."),
            _ => best.FirstOrDefault(e => e.FullName == "doc.kml")
                ?? throw new InventoryFileException("several-files", $"The archive holds several files: {Names(best)}.", "Name one of them in the mapping: 'entry: name.csv'."),
        };
    }

    private string Extract(ZipArchiveEntry entry, string extension, long most)
    {
        var target = Path.Combine(scratch, "inventory" + extension);
        using var from = entry.Open();
        using var to = File.Create(target);
        var piece = new byte[81_920];
        var written = 0L;
        for (var read = from.Read(piece); read > 0; read = from.Read(piece))
        {
            written += read;
            if (written > most)
            {
                throw new InventoryFileException("archive-too-large", $"The archive's {extension} unpacks to more than {most} bytes.", "Split the inventory.");
            }

            to.Write(piece, 0, read);
        }

        return target;
    }

    private static string Extension(ZipArchiveEntry entry) => Path.GetExtension(entry.Name).ToLowerInvariant();

    private static string Names(IReadOnlyCollection<ZipArchiveEntry> entries) =>
        string.Join(", ", entries.Take(8).Select(e => e.FullName)) + (entries.Count > 8 ? ", …" : "");
}
