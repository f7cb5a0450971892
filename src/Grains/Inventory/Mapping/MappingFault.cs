namespace Beffroi.Inventory.Mapping;

/// <summary>Something wrong with a mapping, and where it stands in the document.</summary>
/// <param name="Line">1 the first.</param>
/// <param name="Column">1 the first.</param>
public sealed record MappingFault(int Line, int Column, string Sentence)
{
    public override string ToString() => $"line {Line}, column {Column}: {Sentence}";
}
