using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>One node's figures, with their coverage. Sums are scaled 64-bit integers: the same members give the same bytes in any order.</summary>
[GenerateSerializer, Immutable, Alias("Totals")]
public sealed record Totals
{
    [Id(0)] public required NodeId Node { get; init; }

    /// <summary>One a kind that has members here, by the kind's key.</summary>
    [Id(1)] public required IReadOnlyDictionary<string, KindTotals> Kinds { get; init; }

    /// <summary>The newest instant the figures speak of.</summary>
    [Id(2)] public required Instant AsOf { get; init; }
}
