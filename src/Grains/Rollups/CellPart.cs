namespace Beffroi.Rollups;

/// <summary>What the members of one kind and one authority in a cell add up to.</summary>
[GenerateSerializer, Immutable, Alias("CellPart")]
internal sealed record CellPart([property: Id(0)] string? Authority, [property: Id(1)] string Kind, [property: Id(2)] KindTotals Totals);
