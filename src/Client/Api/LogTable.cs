using System.Globalization;

using Beffroi.ShiftLog;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>An entry of the shift log as a line of a table: semicolons, as spreadsheets here read them, and nothing that a spreadsheet would run.</summary>
internal static class LogTable
{
    public static string Line(LogEntry entry) => string.Join(';', new[]
    {
        entry.Number.ToString(CultureInfo.InvariantCulture),
        InstantConverter.Text(entry.At),
        Cell(entry.Author),
        entry.Type,
        Cell(entry.Text),
        entry.Place?.Longitude.ToString("R", CultureInfo.InvariantCulture) ?? "",
        entry.Place?.Latitude.ToString("R", CultureInfo.InvariantCulture) ?? "",
        Cell(string.Join(' ', entry.Links.Select(link => $"{link.Kind}:{link.Id}"))),
        entry.Corrects?.ToString(CultureInfo.InvariantCulture) ?? "",
        entry.Hash,
    }) + "\r\n";

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
