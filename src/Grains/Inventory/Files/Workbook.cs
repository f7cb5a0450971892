using System.IO.Compression;
using System.Xml;

namespace Beffroi.Inventory.Files;

/// <summary>
/// Reads the rows of a workbook's first visible sheet (.xlsx, ECMA-376), in memory and once through. Whatever the file claims, no more than <see cref="LargestPart"/> bytes of
/// a part are unpacked, nothing outside of it is fetched, and no formula is worked out.
/// </summary>
public sealed class Workbook : IDisposable
{
    /// <summary>Bytes that a part may unpack to.</summary>
    public const long LargestPart = 32 * 1024 * 1024;

    private const int MostParts = 1_000;
    private const string Root = "xl/workbook.xml";

    private readonly ZipArchive _archive;
    private readonly string[] _strings;
    private readonly ZipArchiveEntry _sheet;

    private Workbook(ZipArchive archive)
    {
        _archive = archive;
        if (archive.Entries.Count > MostParts)
        {
            throw TooLarge();
        }

        if (Part(Root) is null)
        {
            throw archive.Entries.Any(e => e.FullName == "content.xml") ? Unpacker.Workbook()
                : new InventoryFileException("not-a-workbook", "The archive is no spreadsheet.", "Send an .xlsx workbook, or the table as CSV (UTF-8).");
        }

        _sheet = Part(FirstSheet()) ?? throw Broken(null);
        _strings = Part("xl/sharedStrings.xml") is { } strings ? Read(strings, WorkbookStrings.Read) : [];
    }

    /// <summary>Whether it begins as a workbook or another archive does.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file is [(byte)'P', (byte)'K', ..];

    public static Workbook Open(byte[] file)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(new MemoryStream(file));
            return new(archive);
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            archive?.Dispose();
            throw Broken(fault);
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>Rows that hold something.</summary>
    public IEnumerable<WorkbookRow> Rows()
    {
        using var rows = Read().GetEnumerator();
        while (Next(rows))
        {
            yield return rows.Current;
        }
    }

    public void Dispose() => _archive.Dispose();

    internal static InventoryFileException TooLarge() => new("workbook-too-large", "The workbook holds more than a table of this kind can.", "Keep one sheet with the table, or send it as CSV (UTF-8).");

    private static InventoryFileException Broken(Exception? fault) => new("broken-workbook", "The workbook is damaged.", "Open it, save it again as .xlsx, or send the sheet as CSV (UTF-8).", fault);

    private static bool IsOfTheFile(Exception fault) =>
        fault is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException or ArgumentException or FormatException or OverflowException;

    private IEnumerable<WorkbookRow> Read()
    {
        using var xml = Xml(_sheet);
        foreach (var row in WorkbookSheet.Rows(xml, _strings))
        {
            yield return row;
        }
    }

    private static bool Next(IEnumerator<WorkbookRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            throw Broken(fault);
        }
    }

    /// <summary>The part of the first sheet that is not hidden.</summary>
    private string FirstSheet()
    {
        var sheet = Read(Part(Root)!, WorkbookSheet.First) ?? throw Broken(null);
        var target = Part("xl/_rels/workbook.xml.rels") is { } relations ? Read(relations, xml => WorkbookSheet.Target(xml, sheet)) : null;
        return target is null ? throw Broken(null) : target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    private ZipArchiveEntry? Part(string name) => _archive.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static TResult Read<TResult>(ZipArchiveEntry part, Func<XmlReader, TResult> read)
    {
        using var xml = Xml(part);
        return read(xml);
    }

    private static XmlReader Xml(ZipArchiveEntry part) => XmlReader.Create(new CappedStream(part.Open(), LargestPart, TooLarge), new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });
}
