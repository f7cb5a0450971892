using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Who stands near: places as this silo knows them from the inventory. Answers without waiting.</summary>
public interface INeighbourhood
{
    /// <summary>Nearest first, the asset itself left out.</summary>
    IReadOnlyList<AssetId> Near(RuleTargets.Neighbours wanted, AssetId self, Place place);
}
