using System.Text;

namespace Beffroi.Replay;

/// <summary>Reads delimited text (RFC 4180: quotes, quotes in quotes, lines in quotes) row by row. A row of the wrong width is a fault of its own.</summary>
public static class DelimitedRecords
{
    private static readonly Dictionary<string, string> None = [];

    public static IEnumerable<ReplayRecord> Read(TextReader text, char separator)
    {
        string[]? names = null;
        foreach (var (line, cells, raw) in Rows(text, separator))
        {
            if (names is null)
            {
                names = [.. cells.Select(cell => cell.Trim())];
            }
            else if (cells.Count != names.Length)
            {
                yield return new(line, raw, None) { Fault = $"The row has {cells.Count} columns where the first line names {names.Length}." };
            }
            else
            {
                yield return new(line, raw, names.Zip(cells).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second));
            }
        }
    }

    private static IEnumerable<(int Line, List<string> Cells, string Raw)> Rows(TextReader text, char separator)
    {
        var line = 0;
        while (text.ReadLine() is { } row)
        {
            var first = ++line;
            while (row.Count(c => c == '"') % 2 == 1 && row.Length < 1_000_000 && text.ReadLine() is { } more)
            {
                row += "\n" + more;
                line++;
            }

            if (row.Length > 0)
            {
                yield return (first, Cells(first == 1 ? row.TrimStart('\uFEFF') : row, separator), row);
            }
        }
    }

    private static List<string> Cells(string row, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < row.Length; i++)
        {
            var c = row[i];
            if (c == '"' && quoted && i + 1 < row.Length && row[i + 1] == '"')
            {
                cell.Append(row[i++]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
