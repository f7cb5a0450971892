using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

[GrainType("sign")]
public sealed class SignGrain : AssetGrain<Sign>;
