using Beffroi.Quantities;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>Some hundreds of sensors that speak day and night.</summary>
public sealed partial class NetworkTenant
{
    public override Living? Living => field ??= new SimulatedLiving(
        this, SimulatedFlow.Increase(new("frames", Count.Symbol, 0), Frames), SimulatedFlow.Increase(new("airtime", Second.Symbol, 1), AirtimeIndex));

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var daily = asset.Dice.Between("frames", 500, 8_000);
        var frames = Math.Floor(new Meter(0, daily, 0, 1, 1).At(at));
        return [Frames.Reading(frames), AirtimeIndex.Reading(frames * 0.2)];
    }
}
