using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>On the air nearly always; now and then power fails and it lives on its battery.</summary>
public sealed partial class Gateway
{
    private const string NoMains = "no-mains";
    private const string Noise = "noise";

    public override Living? Living => field ??= new SimulatedLiving(this, SimulatedFlow.Service(s => s.Of(Online).Current));

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, NoMains, Noise);
        return
        [
            Online.Reading(true),
            PacketErrors.Reading(Math.Clamp((fault == Noise ? 28 : 3) + (2 * dice.Drift("errors", at, TimeSpan.FromHours(1))), 0, 100)),
            Battery.Reading(fault == NoMains ? 70 : 100),
            Temperature.Reading(asset.Climate.Temperature(at) + 8),
        ];
    }
}
