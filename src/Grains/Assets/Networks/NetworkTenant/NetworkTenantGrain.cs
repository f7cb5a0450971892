using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

[GrainType("network-tenant")]
public sealed class NetworkTenantGrain : AssetGrain<NetworkTenant>;
