namespace Beffroi.Inventory;

/// <summary>A row that did not go in.</summary>
/// <param name="Line">Line of a text file, 1 the first; number of the feature elsewhere.</param>
/// <param name="Column">The column at fault, when there is one.</param>
[GenerateSerializer, Immutable, Alias("ImportReject")]
public sealed record ImportReject(
    [property: Id(0)] int Line, [property: Id(1)] string? Column, [property: Id(2)] string Code, [property: Id(3)] string Sentence);
