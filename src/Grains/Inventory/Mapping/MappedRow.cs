using Beffroi.Geography;
using Beffroi.Twin;

namespace Beffroi.Inventory.Mapping;

/// <summary>What a row of a file became.</summary>
public abstract record MappedRow(int Line)
{
    /// <param name="Missing">What a complete inventory would have and this row has not: <c>place</c>, <c>district</c>, required attributes.</param>
    public sealed record OfAsset(int Line, AssetId Id, Description Description, IReadOnlyList<string> Missing) : MappedRow(Line);

    public sealed record OfArea(int Line, Area Area) : MappedRow(Line);

    /// <summary>Left out on purpose, by a rule of the mapping.</summary>
    public sealed record Skipped(int Line) : MappedRow(Line);

    public sealed record Rejected(ImportReject Reject) : MappedRow(Reject.Line);
}
