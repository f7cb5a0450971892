using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>One synthetic asset: what an inventory would tell of it.</summary>
public sealed record DemonstrationAsset(AssetId Id, Description Description);
