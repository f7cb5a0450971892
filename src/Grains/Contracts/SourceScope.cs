using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>Which assets of the kind count: what is given must hold.</summary>
public sealed record SourceScope(string? Authority, string? District, IReadOnlySet<AssetId> Assets)
{
    public static readonly SourceScope All = new(null, null, new HashSet<AssetId>());

    public bool Holds(InventoryEntry asset) =>
        (Authority is null || asset.Description.Authority == Authority) && (District is null || asset.Description.District == District)
        && (Assets.Count == 0 || Assets.Contains(asset.Asset));
}
