namespace Beffroi.Inventory.Files;

/// <summary>
/// Finds the separator: the one by which most records have as many fields as the header.
/// Counting in the header alone would choose wrongly: dBase headers (<c>NAME,N,9,0;SIZE,N,4,0</c>) are full of commas.
/// </summary>
public static class CsvSeparator
{
    private const int Sample = 100;
    private static readonly char[] Candidates = [';', ',', '\t', '|'];

    /// <param name="open">Gives the text from its header on, anew for each candidate.</param>
    /// <param name="header">How many columns there are when the text has no header; null when it has.</param>
    public static char Find(Func<TextLines> open, int? header) =>
        Candidates.Select((candidate, order) => (candidate, score: Score(new CsvRecords(open(), candidate), header), order))
            .OrderByDescending(c => c.score).ThenBy(c => c.order).First().candidate;

    private static (double Agreement, int Fields) Score(CsvRecords records, int? header)
    {
        var expected = header ?? records.Next()?.Fields.Length ?? 0;
        var (seen, agreeing) = (0, 0);
        while (seen < Sample && records.Next() is { } record)
        {
            seen++;
            agreeing += record.Fault is null && record.Fields.Length == expected ? 1 : 0;
        }

        // One column is what every wrong separator finds: it loses against any that splits half of the lines alike.
        var agreement = seen == 0 ? 1 : (double)agreeing / seen;
        return (expected < 2 ? 0 : agreement < 0.5 ? 0.1 : Math.Round(agreement, 1), expected);
    }
}
