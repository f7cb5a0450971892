using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

[GrainType("irrigation-zone")]
public sealed class IrrigationZoneGrain : AssetGrain<IrrigationZone>;
