using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Parking;

/// <summary>A car park that fills with shops or offices, and whose counter drifts until it is reset at night.</summary>
public sealed partial class CarPark
{
    private const string Drifting = "drifting";

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var capacity = Capacity.NumberIn(asset.Description) ?? 200;
        var crowd = (dice.Unit("neighbourhood") < 0.6 ? Activity.Shopping : Activity.Office).At(at);
        var share = 0.08 + (crowd * dice.Between("favour", 0.55, 0.9)) + (0.05 * dice.Drift("occupied", at, TimeSpan.FromMinutes(50)));
        var drift = Breakdowns.At(asset, at, Drifting) is null ? 0 : 0.25;
        var cars = Math.Round(capacity * (Math.Clamp(share, 0, 0.99) + drift));
        var shown = cars >= capacity * FullFrom ? SignText.Full : SignText.Open;
        return
        [
            Occupied.Reading(Math.Min(cars, Occupied.Maximum!.Value)),
            Sign.Reading(ChoiceProperty<SignText>.Find(asset.CommandedOf(Sign)?.Text) ?? shown),
        ];
    }
}
