using System.IO.Compression;
using System.Text;

namespace Beffroi.Inventory.Files;

/// <summary>Makes workbooks by hand, also such as no spreadsheet would write.</summary>
internal static class Workbooks
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A workbook of one sheet with these rows, as inline texts; null leaves a cell out.</summary>
    public static byte[] Of(params string?[][] rows)
    {
        var sheet = new StringBuilder();
        foreach (var (row, r) in rows.Select((row, r) => (row, r + 1)))
        {
            sheet.Append($"<row r=\"{r}\">");
            foreach (var (text, c) in row.Select((text, c) => (text, c)))
            {
                sheet.Append(text is null ? "" : $"<c r=\"{(char)('A' + c)}{r}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
            }

            sheet.Append("</row>");
        }

        return Sheet(sheet.ToString());
    }

    /// <summary>A workbook whose sheet has this inside.</summary>
    public static byte[] Sheet(string rows, string? strings = null) => Zip(
    [
        ("xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"urn:r\"><sheets><sheet name=\"a\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"b\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/hidden.xml\"/><Relationship Id=\"rId2\" Target=\"/xl/worksheets/shown.xml\"/></Relationships>"),
        ("xl/worksheets/hidden.xml", $"<worksheet xmlns=\"{Namespace}\"><sheetData><row><c t=\"str\"><v>hidden</v></c></row></sheetData></worksheet>"),
        ("xl/worksheets/shown.xml", $"<worksheet xmlns=\"{Namespace}\"><sheetData>{rows}</sheetData></worksheet>"),
        .. strings is null ? Array.Empty<(string, string)>() : [("xl/sharedStrings.xml", $"<sst xmlns=\"{Namespace}\">{strings}</sst>")],
    ]);

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
