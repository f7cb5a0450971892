namespace Beffroi.Inventory.Files;

/// <summary>What a first pass over a file finds: how many rows it has and what its columns are called.</summary>
/// <param name="Columns">In the order they first appear, each once.</param>
public sealed record FileSurvey(int Rows, IReadOnlyList<string> Columns)
{
    /// <summary>Columns a file may have.</summary>
    public const int MostColumns = 2_000;

    /// <summary>Rows a file may have.</summary>
    public const int MostRows = 5_000_000;

    /// <summary>The refusal of a file that has more.</summary>
    public static InventoryFileException TooLarge() => new("file-too-large", $"The file has more than {MostRows} rows or {MostColumns} columns.", "Split it.");

    public static FileSurvey Of(InventoryFile file, CancellationToken cancellation)
    {
        var columns = new List<string>(file.Columns);
        var known = new HashSet<string>(columns, StringComparer.OrdinalIgnoreCase);
        var rows = 0;
        foreach (var row in file.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            rows++;
            columns.AddRange(row.Fields.Keys.Where(known.Add));
            if (rows > MostRows || columns.Count > MostColumns)
            {
                throw TooLarge();
            }
        }

        return new FileSurvey(rows, columns);
    }
}
