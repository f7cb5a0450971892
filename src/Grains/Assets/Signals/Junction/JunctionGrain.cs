using Beffroi.Twin;

namespace Beffroi.Assets.Signals;

[GrainType("junction")]
public sealed class JunctionGrain : AssetGrain<Junction>;
