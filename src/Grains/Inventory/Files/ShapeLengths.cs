using System.Buffers.Binary;

namespace Beffroi.Inventory.Files;

/// <summary>
/// Checks that a shapefile has what its headers announce, before a library allocates it: lengths of the table, of each record, and the numbers of parts and points
/// (ESRI Shapefile Technical Description, 1998; dBase III header).
/// </summary>
internal static class ShapeLengths
{
    private const int FileHeader = 100;
    private const int RecordHeader = 8;
    private const int TableHeader = 32;

    /// <summary>An <see cref="InventoryFileException"/> when something announced is not there.</summary>
    /// <param name="path">Of the <c>.shp</c>; its table stands beside it.</param>
    public static void Check(string path)
    {
        using var table = File.OpenRead(Path.ChangeExtension(path, ".dbf"));
        using var shapes = File.OpenRead(path);
        if (!TableIsWhole(table) || !ShapesAreWhole(shapes))
        {
            throw new InventoryFileException("not-a-shapefile", "The shapefile announces more than it holds.", "Export it again; nothing of it went in.");
        }
    }

    private static bool TableIsWhole(FileStream table)
    {
        Span<byte> header = stackalloc byte[TableHeader];
        if (table.ReadAtLeast(header, TableHeader, throwOnEndOfStream: false) < TableHeader)
        {
            return false;
        }

        var records = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        var headerLength = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        var recordLength = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        return recordLength > 0 && headerLength + ((long)records * recordLength) <= table.Length;
    }

    private static bool ShapesAreWhole(FileStream shapes)
    {
        Span<byte> start = stackalloc byte[RecordHeader + 44];
        for (long at = FileHeader; at < shapes.Length;)
        {
            shapes.Position = at;
            var read = shapes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            var length = read < RecordHeader ? -1 : 2L * BinaryPrimitives.ReadInt32BigEndian(start[4..]);
            if (length < 4 || at + RecordHeader + length > shapes.Length || !IsWhole(start[RecordHeader..Math.Max(RecordHeader, read)], length))
            {
                return false;
            }

            at += RecordHeader + length;
        }

        return shapes.Length >= FileHeader;
    }

    private static bool IsWhole(ReadOnlySpan<byte> shape, long length) => shape.Length < 4 ? false : BinaryPrimitives.ReadInt32LittleEndian(shape) switch
    {
        0 => true,
        3 or 5 or 13 or 15 or 23 or 25 => shape.Length >= 44 && length >= 44 && Fits(shape[36..], shape[40..], 44, length),
        8 or 18 or 28 => shape.Length >= 40 && length >= 40 && Fits([0, 0, 0, 0], shape[36..], 40, length),
        1 or 11 or 21 => length >= 20,
        _ => true,
    };

    private static bool Fits(ReadOnlySpan<byte> parts, ReadOnlySpan<byte> points, int fixedPart, long length) =>
        BinaryPrimitives.ReadInt32LittleEndian(parts) is >= 0 and var p && BinaryPrimitives.ReadInt32LittleEndian(points) is >= 0 and var n
        && fixedPart + (4L * p) + (16L * n) <= length;
}
