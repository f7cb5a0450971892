using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

[GrainType("fibre-link")]
public sealed class FibreLinkGrain : AssetGrain<FibreLink>;
