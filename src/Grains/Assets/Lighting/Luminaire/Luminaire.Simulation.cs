using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Lighting;

/// <summary>What a lamp in point mode reports; the others are silent, as in the street.</summary>
public sealed partial class Luminaire
{
    private const string Out = "out";
    private const string Partial = "partial";
    private const string Greedy = "greedy";
    private const string DayBurner = "day-burner";
    private const string LowVoltage = "low-voltage";
    private const string OpenDriver = "open-driver";

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        if (Mode.ChoiceIn<ControlMode>(asset.Description) != ControlMode.Point || HasLostSupply(asset, at)
            || asset.Description.Place is not { } place || Night.Around(at, place) is not { } night)
        {
            return [];
        }

        var fault = Breakdowns.At(asset, at, Out, Out, Partial, Greedy, DayBurner, LowVoltage, OpenDriver);
        var programme = Programme.ChoiceIn<DimmingProgramme>(asset.Description) ?? DimmingProgramme.Full;
        var level = fault == DayBurner ? 1 : Math.Round(asset.CommandedOf(Level)?.Number / 100 ?? LevelAt(asset, programme, night, at), 2);
        var nominal = new Watt(MaxPower.NumberIn(asset.Description) ?? 40);
        var power = PowerAt(asset, level, nominal, fault, at);
        var (hours, fullHours) = LightingYear.Since2020(programme, night, at);
        return
        [
            Level.Reading(level * 100),
            Power.Reading(power.Number),
            EnergyIndex.Reading(nominal.Number / 1000 * ((LampPower.FixedShare * hours) + ((1 - LampPower.FixedShare) * fullHours))),
            Voltage.Reading((fault == LowVoltage ? 201 : 231) + (4 * asset.Dice.Drift("voltage", at, TimeSpan.FromHours(1)))),
            PowerFactor.Reading(level > 0 ? 0.65 + (0.31 * Math.Sqrt(level)) : 0.4),
            Temperature.Reading(Weather.Temperature(asset.Seed, at) + 6 + (22 * power.Number / nominal.Number)),
            OperatingHours.Reading(hours),
            .. programme == DimmingProgramme.Presence ? [Presence.Reading(level == 1)] : Array.Empty<Measurement>(),
            Driver.Reading(fault == OpenDriver ? DriverState.OpenCircuit : DriverState.Normal),
        ];
    }

    private static bool HasLostSupply(SimulatedAsset asset, Instant at) =>
        asset.Description.Links is { } links && links.TryGetValue("cabinet", out var cabinet) && cabinet is { } feeding
        && SupplyFailure.Of(feeding, asset.Seed, asset.Faults, at) == SupplyFailure.Outage;

    private static double LevelAt(SimulatedAsset asset, DimmingProgramme programme, Night night, Instant at)
    {
        var level = Programmes.Level(programme, night, at);
        if (programme != DimmingProgramme.Presence || level is 0 or 1)
        {
            return level;
        }

        var passing = asset.Dice.Unit("presence", at.Microseconds / 60_000_000) < Programmes.PresenceDuty;
        return passing ? 1 : Programmes.PresenceBase;
    }

    private static Watt PowerAt(SimulatedAsset asset, double level, Watt nominal, string? fault, Instant at)
    {
        var share = fault switch { Out => 0.01, Partial => 0.55, OpenDriver => 0.6, Greedy => 1.35, _ => 1 };
        var spread = 1 + (0.02 * asset.Dice.Bell("power")) + (0.006 * asset.Dice.Bell("power", at.Microseconds));
        return new(LampPower.At(level, nominal).Number * share * spread);
    }
}
