using Beffroi.Twin;

namespace Beffroi.Assets.InformationSystems;

[GrainType("service")]
public sealed class ServiceGrain : AssetGrain<Service>;
