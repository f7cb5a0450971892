using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

[GrainType("lorawan-device")]
public sealed class LoRaWanDeviceGrain : AssetGrain<LoRaWanDevice>;
