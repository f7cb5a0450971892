using System.Drawing;
using Beffroi.Twin;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Beffroi.Exports;

/// <summary>
/// A workbook: the table with typed cells (numbers are numbers, instants are dates, texts are texts and never formulas), its first row kept in sight and filterable; and a second
/// sheet that says what it is.
/// </summary>
internal sealed class ExcelWriter : IExportWriter
{
    private const int MostRows = 1_048_575;
    private const int LongestText = 32_000;

    private readonly ExportSheet _sheet;
    private readonly Spreadsheet _book;
    private readonly StyleId?[] _styles;
    private readonly Cell[] _cells;
    private int _rows;

    private ExcelWriter(ExportSheet sheet, Spreadsheet book)
    {
        _sheet = sheet;
        _book = book;
        _styles = [.. sheet.Columns.Select(StyleOf)];
        _cells = new Cell[sheet.Columns.Length];
    }

    public static async Task<ExcelWriter> Begin(Stream stream, ExportSheet sheet, CancellationToken stop)
    {
        var writer = new ExcelWriter(sheet, await Spreadsheet.CreateNewAsync(stream, cancellationToken: stop));
        var options = new WorksheetOptions { FrozenRows = 1, FrozenColumns = 2, AutoFilter = new($"A1:{Letters(sheet.Columns.Length)}1") };
        for (var i = 0; i < sheet.Columns.Length; i++)
        {
            options.Column(i + 1).Width = sheet.Columns[i].Form == ValueForm.Instant ? 20 : Math.Clamp(sheet.Headers[i].Length + 3, 10, 40);
        }

        await writer._book.StartWorksheetAsync(SheetName(sheet.Name), options, stop);
        await writer._book.AddHeaderRowAsync(sheet.Headers, writer._book.AddStyle(new() { Font = { Bold = true }, Fill = { Color = Color.FromArgb(230, 230, 230) } }), stop);
        return writer;
    }

    public async ValueTask Row(Value[] cells, CancellationToken stop)
    {
        if (_rows++ >= MostRows)
        {
            throw new ExportTooLongException(MostRows);
        }

        for (var i = 0; i < cells.Length; i++)
        {
            _cells[i] = new(Data(cells[i], _sheet.Columns[i]), _styles[i]);
        }

        await _book.AddRowAsync(_cells, stop);
    }

    public async ValueTask End(CancellationToken stop)
    {
        var options = new WorksheetOptions();
        options.Column(1).Width = 24;
        options.Column(2).Width = 100;
        await _book.StartWorksheetAsync("Notes", options, stop);
        foreach (var (name, text) in _sheet.Notes)
        {
            await _book.AddRowAsync([new DataCell(name), new DataCell(text)], stop);
        }

        await _book.FinishAsync(stop);
        await _book.DisposeAsync();
    }

    private DataCell Data(Value value, ExportColumn column) => value.Form switch
    {
        ValueForm.None => default,
        ValueForm.Number => new(column.Round(value.Number)),
        ValueForm.Flag => new(value.AsFlag),
        ValueForm.Instant => new(_sheet.Zone.At(new((long)value.Number)).DateTime),
        _ => new(Clean(value.ToString())),
    };

    // What XML has no place for would make a file that does not open.
    private static string Clean(string text) => text.Length <= LongestText && !text.Any(IsForbidden)
        ? text
        : string.Concat(text.Take(LongestText).Select(c => IsForbidden(c) ? '\ufffd' : c));

    private static bool IsForbidden(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or '\ufffe' or '\uffff';

    private StyleId? StyleOf(ExportColumn column) => column.Form switch
    {
        ValueForm.Instant => _book.AddStyle(new() { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") }),
        ValueForm.Number when column.Decimals <= 6 => _book.AddStyle(new() { Format = NumberFormat.Custom(column.Decimals <= 0 ? "0" : "0." + new string('0', column.Decimals)) }),
        _ => null,
    };

    private static string SheetName(string name) => string.Concat(name.Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) ? '-' : c)) is var safe && safe.Length <= 31 ? safe : safe[..31];

    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}
