using Beffroi.Quantities;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>A building that draws by day. Of some a flush runs day and night, for as long as nobody mends it.</summary>
public sealed partial class WaterMeter
{
    private const string Weak = "weak";

    public override Living? Living => field ??= new SimulatedLiving(this, SimulatedFlow.Increase(new("water", CubicMetre.Symbol, 3), Register) with { FollowsDemand = true })
    {
        KnowsDemand = true,
    };

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var daily = dice.Between("size", 0.4, 9);
        var night = dice.Unit("running") < asset.Faults ? 0.3 : 0;
        var shown = new Meter(Math.Floor(dice.Between("start", 0, 200) * daily), daily, -0.05, 0.3, night).At(at);
        return
        [
            Register.Reading(Math.Floor(shown * 100) / 100),
            Battery.Reading(Breakdowns.At(asset, at, Weak) is null ? dice.Between("battery", 40, 99) : 11),
        ];
    }
}
