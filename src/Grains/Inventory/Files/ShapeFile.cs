using System.Globalization;
using Beffroi.Inventory.Projections;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Dbf.Fields;
using NetTopologySuite.IO.Esri.Shapefiles.Readers;

namespace Beffroi.Inventory.Files;

/// <summary>A shapefile unpacked to a folder: <c>.shp</c> and <c>.dbf</c>, with <c>.prj</c> and <c>.cpg</c> when it has them.</summary>
public sealed class ShapeFile : InventoryFile
{
    private readonly string _path;
    private readonly ReadingOptions _options;
    private readonly string? _declared;

    /// <param name="path">Of the <c>.shp</c>; the others stand beside it under the same name.</param>
    public ShapeFile(string path, ReadingOptions options)
    {
        (_path, _options) = (path, options);
        ShapeLengths.Check(_path);
        var projection = Path.ChangeExtension(_path, ".prj");
        _declared = File.Exists(projection) ? File.ReadAllText(projection) : null;
        Projection = _declared is null ? null : KnownProjections.FromWellKnownText(_declared);
        using var reader = Open();
        Columns = [.. reader.Fields.Select(field => field.Name)];
    }

    public override IReadOnlyList<string> Columns { get; }

    public override bool HasGeometry => true;

    public override Projection? Projection { get; }

    public override string? UnknownProjection => Projection is null && _declared is not null ? _declared[..Math.Min(60, _declared.Length)] : null;

    public override IEnumerable<SourceRow> Rows()
    {
        using var reader = Open();
        var number = 0;
        while (Guard(() => reader.Read(out _)))
        {
            number++;
            yield return Guard(() => new SourceRow(number, Fields(reader)) { Geometry = reader.Geometry is { IsEmpty: false } shape ? shape : null });
        }
    }

    private static Dictionary<string, string> Fields(ShapefileReader reader)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in reader.Fields)
        {
            if (Text(field) is { } text)
            {
                fields[field.Name] = text;
            }
        }

        return fields;
    }

    private static string? Text(DbfField field) => field.Value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    private ShapefileReader Open() => Guard(() => Shapefile.OpenRead(_path, new ShapefileReaderOptions
    {
        Encoding = _options.Encoding ?? (File.Exists(Path.ChangeExtension(_path, ".cpg")) ? null : DetectEncoding()),
        GeometryBuilderMode = GeometryBuilderMode.FixInvalidShapes,
    }));

    private System.Text.Encoding DetectEncoding()
    {
        using var table = File.OpenRead(Path.ChangeExtension(_path, ".dbf"));
        // The header is binary: only the rows behind it tell the encoding.
        var header = new byte[32];
        table.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        table.Position = Math.Min(table.Length, BitConverter.ToUInt16(header, 8));
        return FileEncoding.Detect(table);
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not InventoryFileException)
        {
            throw new InventoryFileException(
                "not-a-shapefile", $"The shapefile cannot be read. {fault.Message}", "Export it again; nothing of it went in.", fault);
        }
    }
}
