using Beffroi.Twin;

namespace Beffroi.Assets.Water;

[GrainType("water-meter")]
public sealed class WaterMeterGrain : AssetGrain<WaterMeter>;
