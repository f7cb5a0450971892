using System.Text;

namespace Beffroi.Inventory.Files;

/// <summary>Delimited text with a header line, or with the columns the mapping names.</summary>
public sealed class CsvFile : InventoryFile
{
    private readonly string _path;
    private readonly ReadingOptions _options;
    private readonly Encoding _encoding;
    private readonly char _separator;
    private readonly int _firstLine;

    public CsvFile(string path, ReadingOptions options)
    {
        (_path, _options) = (path, options);
        _encoding = _options.Encoding ?? Detect(_path);
        (_firstLine, var said) = Preamble();
        _separator = options.Separator ?? said ?? FindSeparator();
        Columns = _options.Columns ?? ReadHeader();
    }

    public override IReadOnlyList<string> Columns { get; }

    public override bool HasGeometry => false;

    public override IEnumerable<SourceRow> Rows()
    {
        using var reader = new StreamReader(_path, _encoding);
        var records = new CsvRecords(FromHeader(reader), _separator);
        _ = _options.Columns is null ? records.Next() : null;
        while (records.Next() is { } record)
        {
            yield return Row(record);
        }
    }

    private SourceRow Row(CsvRecord record)
    {
        if (record.Fault is { } fault)
        {
            return SourceRow.Broken(record.Line, RowCode.BrokenRow, fault);
        }

        var fields = record.Fields;
        var count = fields.Length;
        while (count > Columns.Count && string.IsNullOrWhiteSpace(fields[count - 1]))
        {
            count--;
        }

        return count == Columns.Count
            ? new SourceRow(record.Line, ByColumn(fields))
            : SourceRow.Broken(record.Line, RowCode.WrongFieldCount, $"The row has {Fields(count)} where the file has {Columns.Count} columns, separated by {Said(_separator)}.");
    }

    private Dictionary<string, string> ByColumn(string[] fields)
    {
        var row = new Dictionary<string, string>(Columns.Count, StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < Columns.Count; index++)
        {
            row.Add(Columns[index], fields[index]);
        }

        return row;
    }

    private string[] ReadHeader()
    {
        using var reader = new StreamReader(_path, _encoding);
        return new CsvRecords(FromHeader(reader), _separator).Next() switch
        {
            { Fault: null, Fields: var fields } => CsvHeader.Names(fields),
            { Fault: { } fault, Line: var line } => throw new InventoryFileException(
                "broken-header", $"Line {line}, which should name the columns, cannot be read. {fault}", "Repair that line, or name the separator in the mapping."),
            null => throw new InventoryFileException("empty-file", "The file has no rows.", "Send the file again; check that it is not empty."),
        };
    }

    private char FindSeparator()
    {
        var readers = new List<StreamReader>();
        try
        {
            return CsvSeparator.Find(Open, _options.Columns?.Count);
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }

        TextLines Open()
        {
            var reader = new StreamReader(_path, _encoding);
            readers.Add(reader);
            return FromHeader(reader);
        }
    }

    // Spreadsheets understand a first line such as "sep=;", and some write it.
    private (int FirstLine, char? Separator) Preamble()
    {
        using var reader = new StreamReader(_path, _encoding);
        return new TextLines(reader).Next()?.Text is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var said] ? (Math.Max(2, _options.HeaderLine), said) : (_options.HeaderLine, null);
    }

    private TextLines FromHeader(StreamReader reader)
    {
        var lines = new TextLines(reader);
        for (var line = 1; line < _firstLine; line++)
        {
            lines.Next();
        }

        return lines;
    }

    private static Encoding Detect(string path)
    {
        using var stream = File.OpenRead(path);
        return FileEncoding.Detect(stream);
    }

    private static string Fields(int count) => count == 1 ? "1 field" : $"{count} fields";

    private static string Said(char separator) => separator == '\t' ? "tabs" : $"'{separator}'";
}
