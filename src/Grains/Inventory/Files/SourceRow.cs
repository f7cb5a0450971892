using NetTopologySuite.Geometries;

namespace Beffroi.Inventory.Files;

/// <summary>One row or feature as the file has it: text by column, untouched but for the file's own encoding.</summary>
/// <param name="Line">Line of a text file, 1 the first; number of the feature elsewhere.</param>
/// <param name="Fields">By column, without regard to case; what the row leaves out is absent.</param>
public sealed record SourceRow(int Line, IReadOnlyDictionary<string, string> Fields)
{
    private static readonly Dictionary<string, string> NoFields = [];

    /// <summary>In the file's own projection; null when it has none.</summary>
    public Geometry? Geometry { get; init; }

    /// <summary>Why the row could not be read; null when it could.</summary>
    public ImportReject? Fault { get; init; }

    /// <summary>A row that cannot be read.</summary>
    public static SourceRow Broken(int line, string code, string sentence) =>
        new(line, NoFields) { Fault = new ImportReject(line, null, code, sentence) };
}
