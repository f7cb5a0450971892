using System.Text.RegularExpressions;

namespace Beffroi.Inventory.Files;

/// <summary>Turns the first record into column names: trimmed, without dBase's <c>,TYPE,LENGTH,DECIMALS</c>, none empty, no two alike.</summary>
public static partial class CsvHeader
{
    public static string[] Names(IReadOnlyList<string> fields)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. fields.Select((field, index) => Unique(Clean(field, index), taken))];
    }

    private static string Clean(string field, int index)
    {
        var name = Dbase().Replace(field, "$1").Trim().Trim('\uFEFF');
        return name.Length == 0 ? $"column {index + 1}" : name;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var copy = 2; !taken.Add(unique); copy++)
        {
            unique = $"{name} ({copy})";
        }

        return unique;
    }

    [GeneratedRegex(@"^\s*(.+?),[CNDFLM](?:,\d+){0,2}\s*$")]
    private static partial Regex Dbase();
}
