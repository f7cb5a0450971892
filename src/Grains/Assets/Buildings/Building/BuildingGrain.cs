using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

[GrainType("building")]
public sealed class BuildingGrain : AssetGrain<Building>;
