using Beffroi.Quantities;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>A zone whose controller waters it by night as its plants draw, from the weather of the run; with leaks, bursts and clogged nozzles now and then.</summary>
public sealed partial class IrrigationZone
{
    private const string Leaking = "leaking";
    private const string Burst = "burst";
    private const string Clogged = "clogged";
    private const string Weak = "weak";

    public override Living? Living => field ??= new SimulatedLiving(
        this,
        SimulatedFlow.Summed(new("water", CubicMetre.Symbol, 3)),
        SimulatedFlow.Summed(new("need", CubicMetre.Symbol, 3)),
        SimulatedFlow.Summed(new("stressed", Day.Symbol, 0)))
    {
        Course = asset => new WateredYears(asset),
    };

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var (dice, fault, ground) = (asset.Dice, Breakdowns.At(asset, at, Leaking, Burst, Clogged, Weak, Weak), WateredGround.At(asset, at));
        var open = asset.CommandedOf(Valve)?.AsFlag ?? ground.IsWatered;
        var nominal = NominalFlow.NumberIn(asset.Description) ?? (ground.Area * ground.Rate / 60);
        var flow = open ? nominal * fault switch { Burst => 1.9, Clogged => 0.6, _ => 1 + (0.03 * dice.Drift("flow", at, TimeSpan.FromMinutes(20))) } : fault == Leaking ? dice.Between("leak", 4, 9) : 0;
        return
        [
            Valve.Reading(open),
            Flow.Reading(Math.Min(flow, Flow.Maximum!.Value)),
            WaterIndex.Reading(ground.Given * ground.Area / 1000),
            SoilMoisture.Reading(Math.Clamp((100 * ground.Moisture) + (0.4 * dice.Drift("probe", at, TimeSpan.FromHours(5))), 0, 100)),
            Battery.Reading(fault == Weak ? 12 : dice.Between("battery", 45, 99)),
        ];
    }
}
