using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Parking;

/// <summary>A space that fills as its neighbourhood does: time is cut in stays, and each stay is taken or not.</summary>
public sealed partial class ParkingSpace
{
    private const string Works = "works";
    private const string Weak = "weak";

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Works, Weak);
        return
        [
            State.Reading(fault == Works ? SpaceState.Closed : IsTaken(dice, at) ? SpaceState.Occupied : SpaceState.Free),
            Battery.Reading(fault == Weak ? 11 : dice.Between("battery", 42, 99)),
            Temperature.Reading(asset.Climate.Temperature(at) + 1 + dice.Drift("temperature", at, TimeSpan.FromHours(2))),
        ];
    }

    private static bool IsTaken(Dice dice, Instant at)
    {
        var stay = TimeSpan.FromMinutes(dice.Between("stay", 25, 80));
        var position = (at.Microseconds / stay.TotalMicroseconds) + dice.Unit("stay phase");
        var number = (long)Math.Floor(position);
        var begin = at - (stay * (position - number));
        var demand = Activity.Shopping.At(begin) * dice.Between("favour", 0.75, 1.1);
        return dice.Unit("taken", number) < demand && position - number < dice.Between("leave", 0.6, 1, number);
    }
}
