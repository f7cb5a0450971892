using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.Parking;

/// <summary>Parking and mobility.</summary>
public sealed class ParkingDepartment() : Department(Id, order: 70)
{
    public const string Id = "parking";

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("free-now", "", Better.Neither, Now.Sum<CarPark>(CarPark.Free)) { IsHead = true },
        new("occupancy", Percent.Symbol, Better.Neither, 100 * Over.Mean<CarPark>(CarPark.Occupied) * Now.Members<CarPark>() / Now.Inventory<CarPark>(CarPark.Capacity)) { IsDrawn = true, Decimals = 1 },
        new("space-occupancy", Percent.Symbol, Better.Neither, Over.Share<ParkingSpace>(ParkingSpace.State, Held.In(SpaceState.Occupied))) { IsDrawn = true, Decimals = 1 },
        new("turnover", "", Better.Up, Over.PerDay<ParkingSpace>(ParkingSpace.Parked, Held.Yes)) { IsDrawn = true, Decimals = 1 },
        new("mean-stay", Hour.Symbol, Better.Neither, 0.24 * Over.Share<ParkingSpace>(ParkingSpace.Parked, Held.Yes) / Over.PerDay<ParkingSpace>(ParkingSpace.Parked, Held.Yes)) { Decimals = 2 },
        new("overstay-share", Percent.Symbol, Better.Down, 100 * Over.Times<ParkingSpace>(ParkingSpace.Overstayed, Held.Yes) / Over.Times<ParkingSpace>(ParkingSpace.Parked, Held.Yes)) { Decimals = 1, Target = 5 },
        new("overstays", "", Better.Down, Now.Standing<ParkingSpace>("overstay")) { Target = 0 },
        new("full", "", Better.Down, Now.Standing<CarPark>("full")) { Target = 0 },
    ];

    public override IReadOnlyList<Section> Sections { get; } =
    [
        new HoursSection("hours", 100 * Over.Mean<CarPark>(CarPark.Occupied) * Now.Members<CarPark>() / Now.Inventory<CarPark>(CarPark.Capacity), Percent.Symbol) { UsualOf = "occupancy" },
        new RankingSection("car-parks", "car-park", Better.Down, 100 * Over.Mean<CarPark>(CarPark.Occupied) / Now.Inventory<CarPark>(CarPark.Capacity), Percent.Symbol, Now.Inventory<CarPark>(CarPark.Capacity)) { Decimals = 0 },
        new RegisterSection(
            "car-parks-now", "car-park", CarPark.Occupied.Name, CarPark.Free.Name, CarPark.Occupancy.Name, CarPark.Sign.Name, CarPark.TurnedAway.Name, CarPark.Capacity.Name),
        new RegisterSection("spaces-now", "parking-space", ParkingSpace.State.Name, ParkingSpace.Overstayed.Name, ParkingSpace.Use.Name, ParkingSpace.LongestStay.Name, ParkingSpace.Battery.Name),
        new StatesSection("spaces", "parking-space", ParkingSpace.State),
        new RankingSection("turnover", "parking-space", Better.Up, Over.Times<ParkingSpace>(ParkingSpace.Parked, Held.Yes), "", Over.Share<ParkingSpace>(ParkingSpace.State, Held.In(SpaceState.Occupied)), Percent.Symbol) { Decimals = 0 },
    ];
}
