using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

[GrainType("gateway")]
public sealed class GatewayGrain : AssetGrain<Gateway>;
