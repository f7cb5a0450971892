using Beffroi.Twin;

namespace Beffroi.Assets.Water;

[GrainType("lift-station")]
public sealed class LiftStationGrain : AssetGrain<LiftStation>;
