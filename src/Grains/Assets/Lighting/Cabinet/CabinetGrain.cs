using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

[GrainType("cabinet")]
public sealed class CabinetGrain : AssetGrain<Cabinet>;
