using Beffroi.Inventory.Files;

namespace Beffroi.Inventory.Mapping;

/// <summary>Rows that are left out on purpose: those whose column is, or is not, one of some words.</summary>
/// <param name="Words">Without regard to case; the empty word is an empty cell.</param>
/// <param name="Is">True to leave out rows with these words, false to leave out all others.</param>
public sealed record SkipRule(string Column, IReadOnlySet<string> Words, bool Is, MappingPosition At)
{
    public bool Skips(SourceRow row) => Words.Contains(row.Fields.GetValueOrDefault(Column, "").Trim()) == Is;
}
