using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

[GrainType("luminaire")]
public sealed class LuminaireGrain : AssetGrain<Luminaire>;
