using System.Globalization;
using Beffroi.Inventory.Files;

namespace Beffroi.Inventory.Mapping;

/// <summary>The part of a mapping that is about bytes: format, encoding, separator, header, entry.</summary>
internal static class ReadingOptionsReader
{
    public static ReadingOptions Read(MappingSection section) => new()
    {
        Format = Format(section),
        Encoding = section.Text("encoding") is { } name ? FileEncoding.Find(name) ?? Refuse(section, name) : null,
        Separator = Separator(section),
        HeaderLine = HeaderLine(section),
        Columns = section.Texts("columns"),
        Entry = section.Text("entry"),
    };

    private static FileFormat? Format(MappingSection section) => section.Text("format")?.ToLowerInvariant() switch
    {
        null => null,
        "csv" or "tsv" or "text" => FileFormat.Csv,
        "geojson" or "json" => FileFormat.GeoJson,
        "kml" or "kmz" => FileFormat.Kml,
        "shapefile" or "shp" => FileFormat.Shapefile,
        var other => section.Refuse<FileFormat?>(section.Node("format")!, $"'format' is csv, geojson, kml or shapefile, not '{other}'. It can be left out: the file shows it."),
    };

    private static System.Text.Encoding? Refuse(MappingSection section, string name) =>
        section.Refuse<System.Text.Encoding>(section.Node("encoding")!, $"'{name}' is not an encoding known here. {FileEncoding.Advice}");

    private static char? Separator(MappingSection section) => section.Text("separator") switch
    {
        null => null,
        "tab" or "\\t" or "\t" => '\t',
        "semicolon" => ';',
        "comma" => ',',
        [var one] when one is not '"' && !char.IsLetterOrDigit(one) => one,
        var other => section.Refuse<char?>(section.Node("separator")!, $"'separator' is \";\", \",\", \"|\" or tab, not '{other}'."),
    };

    private static int HeaderLine(MappingSection section) => section.Text("headerLine") switch
    {
        null => 1,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line is >= 1 and <= 1000 => line,
        var other => section.Refuse<int>(section.Node("headerLine")!, $"'headerLine' is the number of a line, 1 to 1000, not '{other}'."),
    };
}
