using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Beffroi.Reports;

/// <summary>A report as one page that stands alone: its language, headings in order, tables with captions and scopes, nothing by colour alone, and made for paper too.</summary>
internal static class HtmlReport
{
    private const string Style = """
        body{max-width:70rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 B612,"Helvetica Neue",Arial,sans-serif;color:#1e252a;background:#fff}
        h1{font-size:1.6rem;line-height:2rem}h2{font-size:1.15rem;line-height:1.5rem;margin:0 0 .5rem}caption{text-align:left}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{color:#565c57}dd{margin:0}section{margin-top:2rem;overflow-x:auto}
        table{border-collapse:collapse;width:100%}th,td{padding:.35rem .5rem;border-bottom:1px solid #aeaca7;text-align:left;vertical-align:top}thead th{border-bottom:2px solid #1e252a}
        .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}code{font-family:"B612 Mono",monospace;font-size:.85em;overflow-wrap:anywhere}
        @media print{body{margin:0;max-width:none;font-size:9pt}section{break-inside:avoid;overflow:visible}thead{display:table-header-group}@page{size:A4;margin:15mm}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(Report report)
    {
        var page = new StringBuilder();
        page.Append($"<!doctype html>\n<html lang=\"{report.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append($"<title>{Encoded(report.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<header>\n<h1>{Encoded(report.Title)}</h1>\n<dl>\n");
        foreach (var (word, says) in report.Facts)
        {
            page.Append($"<dt>{Encoded(word)}</dt><dd>{Encoded(says)}</dd>\n");
        }

        page.Append($"</dl>\n<p>{Encoded(report.Summary)}</p>\n</header>\n<main>\n");
        foreach (var table in report.Tables)
        {
            Write(page, table, report.Language);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder page, ReportTable table, string language)
    {
        var isNumber = table.Headers.Select((_, column) => table.Rows.Any(row => row[column].Number is not null)).ToArray();
        page.Append("<section>\n");
        if (table.About is not null)
        {
            page.Append($"<p>{Encoded(table.About)}</p>\n");
        }

        page.Append($"<table>\n<caption><h2>{Encoded(table.Title)}</h2></caption>\n<thead><tr>");
        page.AppendJoin("", table.Headers.Select((header, column) => $"<th scope=\"col\"{(isNumber[column] ? " class=\"n\"" : "")}>{Encoded(header)}</th>"));
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            page.AppendJoin("", row.Select((cell, column) => column == 0
                ? $"<th scope=\"row\">{Text(cell, language)}</th>"
                : $"<td{(isNumber[column] ? " class=\"n\"" : "")}>{Text(cell, language)}</td>"));
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</section>\n");
    }

    private static string Text(ReportCell cell, string language) =>
        cell.Number is { } number ? Encoded(ReportNumbers.Write(number, cell.Decimals, language)) : cell.Text is { Length: > 0 } text ? Encoded(text) : "\u2014";

    private static string Encoded(string text) => Encoder.Encode(text);
}
