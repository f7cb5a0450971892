using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

[GrainType("parking-space")]
public sealed class ParkingSpaceGrain : AssetGrain<ParkingSpace>;
