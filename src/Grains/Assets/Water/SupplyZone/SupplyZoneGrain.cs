using Beffroi.Twin;

namespace Beffroi.Assets.Water;

[GrainType("supply-zone")]
public sealed class SupplyZoneGrain : AssetGrain<SupplyZone>;
