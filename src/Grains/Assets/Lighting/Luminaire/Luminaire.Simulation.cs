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
    private const string Cycling = "cycling";
    private const string Deaf = "deaf";
    private const string Late = "late";
    private const string Hot = "hot";

    private static readonly TimeSpan CyclePeriod = TimeSpan.FromMinutes(12);

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        if (Mode.ChoiceIn<ControlMode>(asset.Description) != ControlMode.Point || HasLostSupply(asset, at)
            || asset.Description.Place is not { } place || Night.Around(at, place) is not { } night)
        {
            return [];
        }

        var fault = FaultOf(asset, at);
        var programme = Programme.ChoiceIn<DimmingProgramme>(asset.Description) ?? DimmingProgramme.Full;
        var level = LevelOf(asset, programme, night, fault, at);
        var (hours, fullHours) = LightingYear.Since2020(programme, night, at);
        var most = MaxPower.NumberIn(asset.Description) ?? 40;
        var full = FullPower(most, ConstantLight.NumberIn(asset.Description), UsefulLife.NumberIn(asset.Description), hours);
        var power = PowerAt(asset, fault == Cycling && IsDark(at) ? 0 : fault == Deaf && level > 0 ? 1 : level, full, fault, at);
        return
        [
            Level.Reading(level * 100),
            Power.Reading(power.Number),
            EnergyIndex.Reading(most / 1000 * ((LampPower.FixedShare * hours) + ((1 - LampPower.FixedShare) * fullHours))),
            Voltage.Reading((fault == LowVoltage ? 201 : 231) + (4 * asset.Dice.Drift("voltage", at, TimeSpan.FromHours(1)))),
            PowerFactor.Reading(level > 0 ? 0.65 + (0.31 * Math.Sqrt(level)) : 0.4),
            Temperature.Reading(asset.Climate.Temperature(at) + 6 + (22 * power.Number / most) + (fault == Hot ? 45 : 0)),
            OperatingHours.Reading(hours),
            .. programme == DimmingProgramme.Presence ? [Presence.Reading(level == 1)] : Array.Empty<Measurement>(),
            Driver.Reading(fault switch { OpenDriver => DriverState.OpenCircuit, Hot => DriverState.ThermalDerating, _ => DriverState.Normal }),
            Starts.Reading(StartsTonight(asset, night, at)),
        ];
    }

    private static string? FaultOf(SimulatedAsset asset, Instant at) =>
        Breakdowns.At(asset, at, Out, Out, Partial, Greedy, DayBurner, LowVoltage, OpenDriver, Cycling, Deaf, Late, Hot);

    private static double LevelOf(SimulatedAsset asset, DimmingProgramme programme, Night night, string? fault, Instant at) =>
        fault == DayBurner ? 1
        : fault == Late && at < night.Dusk + SupplyFailure.Late ? 0
        : Math.Round(asset.CommandedOf(Level)?.Number / 100 ?? LevelAt(asset, programme, night, at), 2);

    /// <summary>A lamp at its end is out for a third of each round.</summary>
    private static bool IsDark(Instant at) => at.Microseconds % (long)CyclePeriod.TotalMicroseconds > CyclePeriod.TotalMicroseconds * 2 / 3;

    /// <summary>Its driver counts from the moment its supply came: one start at dusk, and one a round while it cycles.</summary>
    private static int StartsTonight(SimulatedAsset asset, Night night, Instant at)
    {
        var starts = 1;
        for (var moment = night.Dusk + CyclePeriod; asset.Faults > 0 && moment <= at && moment < night.Dawn; moment += CyclePeriod)
        {
            starts += FaultOf(asset, moment) == Cycling ? 1 : 0;
        }

        return starts;
    }

    private static bool HasLostSupply(SimulatedAsset asset, Instant at) =>
        asset.Description.Links is { } links && links.TryGetValue("cabinet", out var cabinet) && cabinet is { } feeding
        && SupplyFailure.Of(feeding, asset.Seed, asset.Faults, at) is { } failure
        && (failure == SupplyFailure.Outage || (failure == SupplyFailure.Circuit && SupplyFailure.IsTheOne(Circuit.TextIn(asset.Description))));

    private static double LevelAt(SimulatedAsset asset, DimmingProgramme programme, Night night, Instant at)
    {
        var level = Programmes.Level(programme, night, at);
        if (programme != DimmingProgramme.Presence || level is 0 or 1)
        {
            return level;
        }

        return MotionCycle.Usual.LevelAt(at, Passers(asset, at));
    }

    /// <summary>Who was detected in the last minutes, at random, as often as gives the programme's duty.</summary>
    private static Instant[] Passers(SimulatedAsset asset, Instant at)
    {
        const long Slot = 10_000_000;
        var chance = MotionCycle.Usual.Arrivals(Programmes.PresenceDuty) * Slot / 3.6e9;
        var newest = at.Microseconds / Slot;
        return [.. Enumerable.Range(0, 12).Select(i => newest - 11 + i).Where(slot => asset.Dice.Unit("presence", slot) < chance).Select(slot => new Instant(slot * Slot))];
    }

    private static Watt PowerAt(SimulatedAsset asset, double level, Watt nominal, string? fault, Instant at)
    {
        var share = fault switch { Out => 0.01, Partial => 0.55, OpenDriver => 0.6, Greedy => 1.35, _ => 1 };
        var spread = 1 + (0.02 * asset.Dice.Bell("power")) + (0.006 * asset.Dice.Bell("power", at.Microseconds));
        return new(LampPower.At(level, nominal, Source.ChoiceIn<LightSource>(asset.Description)).Number * share * spread);
    }
}
