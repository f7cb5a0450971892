using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>A cell's figures, as the nodes above it keep them.</summary>
/// <param name="Epoch">The life of the cell that counted; figures of one life are ordered by <paramref name="Counter"/>, lives are not ordered at all.</param>
[GenerateSerializer, Immutable, Alias("CellVector")]
internal sealed record CellVector(
    [property: Id(0)] NodeId Cell, [property: Id(1)] string Epoch, [property: Id(2)] long Counter, [property: Id(3)] Instant AsOf, [property: Id(4)] CellPart[] Parts);
