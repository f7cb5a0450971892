using System.Text;

namespace Beffroi.Inventory.Files;

/// <summary>What a mapping says about the bytes of its file; whatever is null is found out from them.</summary>
public sealed record ReadingOptions
{
    public static readonly ReadingOptions Default = new();

    public FileFormat? Format { get; init; }

    public Encoding? Encoding { get; init; }

    /// <summary>Between the fields of a CSV file.</summary>
    public char? Separator { get; init; }

    /// <summary>The line of a CSV file that names its columns; those before it are titles. 1 the first.</summary>
    public int HeaderLine { get; init; } = 1;

    /// <summary>Names of the columns of a CSV file that has no line for them.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Which file of an archive, when it holds several; without regard to case or folder.</summary>
    public string? Entry { get; init; }
}
