using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>A space that fills as its neighbourhood does: time is cut in stays, and each stay is taken or not.</summary>
public sealed partial class ParkingSpace
{
    private const string Works = "works";
    private const string Weak = "weak";

    public override Living? Living => field ??= new SimulatedLiving(
        this,
        [
            SimulatedFlow.Hours("parked", s => s.Of(State).Current is { } state ? state == SpaceState.Occupied : null),
            .. SimulatedFlow.Service(s => s.Of(State).Current is { } state ? state != SpaceState.Closed : null),
        ])
    {
        KnowsDemand = true,
    };

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Works, Weak);
        return
        [
            State.Reading(fault == Works ? SpaceState.Closed : IsTaken(asset, at) ? SpaceState.Occupied : SpaceState.Free),
            Battery.Reading(fault == Weak ? 11 : dice.Between("battery", 42, 99)),
            Temperature.Reading(asset.Climate.Temperature(at) + 1 + dice.Drift("temperature", at, TimeSpan.FromHours(2))),
        ];
    }

    private static bool IsTaken(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var stay = TimeSpan.FromMinutes(dice.Between("stay", 25, 80));
        var position = (at.Microseconds / stay.TotalMicroseconds) + dice.Unit("stay phase");
        var number = (long)Math.Floor(position);
        var begin = at - (stay * (position - number));
        var demand = Activity.Shopping.At(begin) * dice.Between("favour", 0.75, 1.1) * asset.Demand;
        return dice.Unit("taken", number) < demand && position - number < dice.Between("leave", 0.6, 1, number);
    }
}
