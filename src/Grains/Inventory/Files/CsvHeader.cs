using System.Text.RegularExpressions;

namespace Beffroi.Inventory.Files;

/// <summary>Turns the first record into column names: trimmed, without dBase's <c>,TYPE,LENGTH,DECIMALS</c>, none empty, no two alike.</summary>
public static partial class CsvHeader
{
    public static string[] Names(IReadOnlyList<string> fields)
    {
        if (fields.Count > FileSurvey.MostColumns)
        {
            throw FileSurvey.TooLarge();
        }

        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. fields.Select((field, index) => Unique(Clean(field, index), taken))];
    }

    private static string Clean(string field, int index)
    {
        var name = Dbase().Replace(field, "$1").Trim().Trim('\uFEFF');
        return name.Length == 0 ? $"column {index + 1}" : name;
    }

    /// <param name="taken">Names that there are, and the last copy of each.</param>
    private static string Unique(string name, Dictionary<string, int> taken)
    {
        var unique = name;
        while (!taken.TryAdd(unique, 1))
        {
            unique = $"{name} ({++taken[name]})";
        }

        return unique;
    }

    [GeneratedRegex(@"^\s*(.+?),[CNDFLM](?:,\d+){0,2}\s*$")]
    private static partial Regex Dbase();
}
