using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Before places are known.</summary>
internal sealed class NobodyNear : INeighbourhood
{
    public static readonly NobodyNear Instance = new();

    public IReadOnlyList<AssetId> Near(RuleTargets.Neighbours wanted, AssetId self, Place place) => [];
}
