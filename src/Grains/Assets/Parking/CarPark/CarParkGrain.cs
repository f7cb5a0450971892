using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

[GrainType("car-park")]
public sealed class CarParkGrain : AssetGrain<CarPark>;
