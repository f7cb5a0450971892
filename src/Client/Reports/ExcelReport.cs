using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Beffroi.Reports;

/// <summary>A report as a workbook: a sheet a table, numbers as numbers with the decimals that are shown, texts as texts and never formulas.</summary>
internal static class ExcelReport
{
    private const int LongestName = 31;

    public static async Task Write(Report report, Stream stream, CancellationToken stop)
    {
        await using var book = await Spreadsheet.CreateNewAsync(stream, cancellationToken: stop);
        var styles = Enumerable.Range(0, 7).Select(decimals => book.AddStyle(new() { Format = NumberFormat.Custom(decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals)) })).ToArray();
        var bold = book.AddStyle(new() { Font = { Bold = true } });
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await Head(book, report, Name(report.Title, names), bold, stop);
                foreach (var table in report.Tables)
        {
            await book.StartWorksheetAsync(Name(table.Title, names), Options(table), stop);
            await book.AddHeaderRowAsync(table.Headers, bold, stop);
            foreach (var row in table.Rows)
            {
                await book.AddRowAsync(row.Select(cell => cell.Number is { } number ? new Cell(number, styles[cell.Decimals]) : new Cell(cell.Text)).ToArray(), stop);
            }
        }

        await book.FinishAsync(stop);
    }

    private static async Task Head(Spreadsheet book, Report report, string name, StyleId bold, CancellationToken stop)
    {
        var options = new WorksheetOptions();
        (options.Column(1).Width, options.Column(2).Width) = (28, 90);
        await book.StartWorksheetAsync(name, options, stop);
        await book.AddRowAsync([new Cell(report.Title, bold)], stop);
        foreach (var (word, says) in report.Facts)
        {
            await book.AddRowAsync([new Cell(word), new Cell(says)], stop);
        }

        await book.AddRowAsync([new Cell(report.Summary)], stop);
    }

    private static WorksheetOptions Options(ReportTable table)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < table.Headers.Length; i++)
        {
            options.Column(i + 1).Width = i == 0 ? 36 : 20;
        }

        return options;
    }

    /// <summary>Short, without what a sheet's name may not hold, and of its own.</summary>
    private static string Name(string title, HashSet<string> taken)
    {
        var plain = string.Concat(title.Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) ? '-' : c));
        for (var i = 1; ; i++)
        {
            var suffix = i == 1 ? "" : $" {i}";
            var name = (plain.Length + suffix.Length > LongestName ? plain[..(LongestName - suffix.Length)] : plain) + suffix;
            if (taken.Add(name))
            {
                return name;
            }
        }
    }
}
