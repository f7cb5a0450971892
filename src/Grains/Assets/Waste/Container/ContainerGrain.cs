using Beffroi.Twin;

namespace Beffroi.Assets.Waste;

[GrainType("container")]
public sealed class ContainerGrain : AssetGrain<Container>;
