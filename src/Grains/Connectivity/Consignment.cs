using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>A delivery and the asset it is for: what a translator makes of a message.</summary>
public readonly record struct Consignment(AssetId Asset, Delivery Delivery);
