namespace Beffroi.Inventory.Files;

/// <summary>Opens a file by what it holds; its name is for people.</summary>
public static class InventoryFiles
{
    /// <param name="scratch">A folder of this file's own, where an archive may be unpacked.</param>
    public static InventoryFile Open(string path, ReadingOptions options, string scratch)
    {
        var format = options.Format ?? Sniff(path);
        return format switch
        {
            FileFormat.Archive => OpenUnpacked(new Unpacker(scratch, options).Unpack(path), options),
            FileFormat.Shapefile => Sniff(path) == FileFormat.Archive
                ? OpenUnpacked(new Unpacker(scratch, options).Unpack(path), options)
                : throw Loose(),
            _ when options.Format is not null && Sniff(path) == FileFormat.Archive => OpenUnpacked(new Unpacker(scratch, options).Unpack(path), options),
            _ => OpenPlain(path, format, options),
        };
    }

    private static InventoryFile OpenUnpacked(string path, ReadingOptions options) =>
        OpenPlain(path, path.EndsWith(".shp", StringComparison.Ordinal) ? FileFormat.Shapefile : Sniff(path), options);

    private static InventoryFile OpenPlain(string path, FileFormat format, ReadingOptions options) => format switch
    {
        FileFormat.Shapefile => new ShapeFile(path, options),
        FileFormat.GeoJson => new GeoJsonFile(path, options),
        FileFormat.Kml => new KmlFile(path),
        FileFormat.Archive => throw new InventoryFileException("archive-in-archive", "The archive holds another archive.", "Send the inner one."),
        _ => new CsvFile(path, options),
    };

    private static FileFormat Sniff(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[512];
        var filled = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var text = start.AsSpan(0, filled);
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        return text.TrimStart(" \t\r\n"u8) switch
        {
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => FileFormat.Archive,
            [0, 0, 0x27, 0x0A, ..] => throw Loose(),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw Unpacker.Workbook(),
            [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', ..] => throw new InventoryFileException(
                "geopackage", "This is a GeoPackage or another SQLite file.", "Export the layer as GeoJSON, or as a shapefile and zip it."),
            [(byte)'{', ..] => FileFormat.GeoJson,
            [(byte)'<', ..] => FileFormat.Kml,
            [] => throw new InventoryFileException("empty-file", "The file is empty.", "Send the file again; check that it is not empty."),
            _ => FileFormat.Csv,
        };
    }

    private static InventoryFileException Loose() => new(
        "shapefile-not-zipped", "A shapefile is several files, and only one came.", "Zip the .shp, .dbf and .prj (and .cpg) together and send the archive.");
}
