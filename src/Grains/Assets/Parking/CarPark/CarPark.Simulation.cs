using Beffroi.Quantities;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>A car park that fills with shops or offices, and whose counter drifts until it is reset at night.</summary>
public sealed partial class CarPark
{
    private const string Drifting = "drifting";

    public override Living? Living => field ??= new SimulatedLiving(
        this,
        SimulatedFlow.Hourly(new("parked", Hour.Symbol, 3), s => s.Of(Occupied).Current?.Number),
        SimulatedFlow.Hours("full", s => s.Of(Full).Current),
        SimulatedFlow.Hourly(new("turned-away", Count.Symbol, 1), DrivenOn))
    {
        KnowsDemand = true,
    };

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var capacity = Capacity.NumberIn(asset.Description) ?? 200;
        var crowd = (dice.Unit("neighbourhood") < 0.6 ? Activity.Shopping : Activity.Office).At(at);
        var share = 0.08 + (crowd * dice.Between("favour", 0.55, 0.9)) + (0.05 * dice.Drift("occupied", at, TimeSpan.FromMinutes(50)));
        var drift = Breakdowns.At(asset, at, Drifting) is null ? 0 : 0.25;
        var cars = Math.Round((Standing(capacity, Math.Clamp(share, 0, 0.99), asset.Demand) + (capacity * drift)));
        var shown = cars >= capacity * FullFrom ? SignText.Full : SignText.Open;
        return
        [
            Occupied.Reading(Math.Min(cars, Occupied.Maximum!.Value)),
            Sign.Reading(ChoiceProperty<SignText>.Find(asset.CommandedOf(Sign)?.Text) ?? shown),
        ];
    }

    /// <summary>Cars that stand there when so many more would like to: of those, Erlang's formula sends on who finds it full.</summary>
    private static double Standing(double capacity, double share, double demand)
    {
        var spaces = (int)Math.Max(1, Math.Round(capacity));
        return demand == 1 ? capacity * share : ErlangB.Standing(spaces, demand * ErlangB.LoadOf(spaces, share * spaces));
    }

    /// <summary>Cars an hour that find it full and drive on, who would have stayed as shoppers do: by Little's law those who get in are those who stand there over how long they stay.</summary>
    private static double? DrivenOn(Sight sight) =>
        sight.Of(TurnedAway).Current is { } away && Standing(sight) is { } cars && away.Number < 100
            ? cars / StayLaw.Shopping.Mean.TotalHours * away.Number / (100 - away.Number)
            : null;
}
