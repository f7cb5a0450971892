using Beffroi.Rollups;

namespace Beffroi.Rules.Totals;

/// <summary>A total that an asset of this silo looks at, and what it was last told of it.</summary>
internal sealed class WatchedTotal(RuleInput.Total input, NodeId node)
{
    public RuleInput.Total Input { get; } = input;

    public NodeId Node { get; } = node;

    /// <summary>Null until the asset has taken one.</summary>
    public TotalSample? Told { get; set; }
}
