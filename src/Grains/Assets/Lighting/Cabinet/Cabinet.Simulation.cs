using Beffroi.Quantities;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What a cabinet reports: switched at dusk and dawn, metered, and now and then without supply.</summary>
public sealed partial class Cabinet
{
    private const double LineLoss = 0.03;
    private const double ControllerPower = 6;

    /// <summary>What its meter counts is not called energy here: that of its lamps is theirs.</summary>
    public override Living? Living => field ??= new SimulatedLiving(
        this,
        [
            SimulatedFlow.Increase(new("metered", KilowattHour.Symbol, 3), EnergyIndex) with { Rate = s => s.Of(Power).Current?.Number, Factor = 0.001 },
            .. SimulatedFlow.Service(s => s.Of(Supply).Current, s => s.Of(Contactor).Current),
        ]);

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        if (asset.Description.Place is not { } place || Night.Around(at, place) is not { } night)
        {
            return [];
        }

        var fault = SupplyFailure.Of(asset.Asset, asset.Seed, asset.Faults, at);
        var programme = Programme.ChoiceIn<DimmingProgramme>(asset.Description) ?? DimmingProgramme.Full;
        var connected = ConnectedPower.NumberIn(asset.Description) ?? 1500;
        var closed = fault == SupplyFailure.StuckContactor || (asset.CommandedOf(Contactor)?.AsFlag ?? night.Holds(fault == SupplyFailure.Timer ? at - SupplyFailure.Late : at));
        var fed = closed && fault != SupplyFailure.Outage;
        var lamps = fed ? LampPower.At(!night.Holds(at) ? 1 : Programmes.Level(programme, night, at), new(Math.Max(0, connected - (fault == SupplyFailure.Circuit ? LostPower(asset) : 0)))).Number : 0;
        var load = lamps * (1 + LineLoss);
        return
        [
            Contactor.Reading(closed),
            Supply.Reading(fed),
            Voltage.Reading(fault == SupplyFailure.Outage ? 0 : 231 + (5 * asset.Dice.Drift("voltage", at, TimeSpan.FromHours(2)))),
            .. Currents(asset, load, fault == SupplyFailure.PhaseLoss),
            Power.Reading(load + (fault == SupplyFailure.Outage ? 0 : ControllerPower)),
            EnergyIndex.Reading(Energy(programme, connected, night, at)),
            Door.Reading(fault == SupplyFailure.Door),
            ClockDrift.Reading((fault == SupplyFailure.Clock ? 420 : 0) + (12 * asset.Dice.Drift("clock", at, TimeSpan.FromDays(5)))),
            ResidualCurrent.Reading(false),
        ];
    }

    /// <summary>Of the lamps on the circuit that is lost; none when its circuits are not told.</summary>
    private static double LostPower(SimulatedAsset asset) =>
        CircuitPowers.TextIn(asset.Description) is { } text && Lighting.Circuits.Read(text) is { } circuits
            ? circuits.Where(c => SupplyFailure.IsTheOne(c.Name)).Sum(c => c.Power)
            : 0;

    private static Measurement[] Currents(SimulatedAsset asset, double load, bool oneIsLost)
    {
        var balanced = load / (3 * NominalVoltage * PowerFactor);
        var lean = asset.Dice.Between("balance", -0.12, 0.12);
        return
        [
            CurrentL1.Reading(balanced * (1 + lean)),
            CurrentL2.Reading(balanced * (1 - lean)),
            CurrentL3.Reading(oneIsLost ? 0 : balanced),
        ];
    }

    private static double Energy(DimmingProgramme programme, double connected, Night night, Instant at)
    {
        var (hours, fullHours) = LightingYear.Since2020(programme, night, at);
        var standing = ControllerPower / 1000 * (at - LightingYear.First).TotalHours;
        return standing + (connected / 1000 * (1 + LineLoss) * ((LampPower.FixedShare * hours) + ((1 - LampPower.FixedShare) * fullHours)));
    }
}
