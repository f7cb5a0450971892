using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Routing;

/// <summary>An asset that rounds may stop at, with what they would find there.</summary>
public sealed record Stop(AssetId Asset, Place Place, Demand Demand);
