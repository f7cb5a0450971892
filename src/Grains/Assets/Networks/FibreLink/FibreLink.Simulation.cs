using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>Carries nearly always; now and then a digger finds it, a splice ages, or the equipment at its end fails.</summary>
public sealed partial class FibreLink
{
    private const string Cut = "cut";
    private const string Bent = "bent";
    private const string Equipment = "equipment";

    public override Living? Living => field ??= new SimulatedLiving(this, SimulatedFlow.Service(s => s.Of(Up).Current));

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Cut, Bent, Equipment);
        var metres = GlassLength.NumberIn(asset.Description) ?? Length.NumberIn(asset.Description) ?? 1000;
        var planned = FibreBudget.Planned(
            metres, Wavelength.NumberIn(asset.Description) ?? UsualWavelength, Splices.NumberIn(asset.Description) ?? 0, Connectors.NumberIn(asset.Description) ?? UsualConnectors).Number;
        var lost = planned + (0.3 * dice.Bell("glass")) + (fault == Bent ? 5 : 0) + (0.1 * dice.Drift("light", at, TimeSpan.FromHours(6)));
        var light = fault == Cut ? -45 : Math.Clamp((LaunchPower.NumberIn(asset.Description) ?? 0) - lost, -60, 10);
        Measurement[] heard = [Up.Reading(fault is not (Cut or Equipment)), ReceivedPower.Reading(light)];
        return fault is Cut or Bent ? [.. heard, EventDistance.Reading(metres * dice.Unit("where", at.Microseconds / 345_600_000_000)), EventLoss.Reading(fault == Cut ? 40 : 5)] : heard;
    }
}
