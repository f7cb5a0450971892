using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What calls for somebody at a cabinet (domain reference §1.8); what it is judged by stands in <see cref="CabinetLimits"/>.</summary>
public sealed partial class Cabinet
{
    private const double NominalVoltage = 230;
    private const double PowerFactor = 0.92;
    private const double LeastTellingCurrent = 0.2;

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("outage", Priority.Major, default, IsOut) { IsLoss = true, RespondWithin = TimeSpan.FromHours(4), DelayedBy = CabinetLimits.OutageAfter },
        new("circuit-lost", Priority.Major, TimeSpan.FromMinutes(2), s => s.Known(LostCircuits).Text is { } lost ? lost != Lighting.Circuits.None : null) { RespondWithin = TimeSpan.FromHours(24) },
        new("phase-loss", Priority.Major, TimeSpan.FromMinutes(5), HasLostPhase),
        new("door-open", Priority.Danger, TimeSpan.FromMinutes(10), s => s.Of(Door).Current),
        new("residual-current", Priority.Major, TimeSpan.Zero, s => s.Of(ResidualCurrent).Current) { Latches = true, IsSafety = true },
        new("clock-drift", Priority.Planned, TimeSpan.Zero, s => s.Of(ClockDrift).Current is { } drift ? Math.Abs(drift.Number) > CabinetLimits.ClockTolerance.Value : null)
        {
            Ends = s => s.Of(ClockDrift).Current is { } drift ? Math.Abs(drift.Number) < 0.8 * CabinetLimits.ClockTolerance.Value : null,
        },
        new("switching", Priority.Minor, TimeSpan.Zero, SwitchesAtTheWrongTime),
        new("day-burner", Priority.Minor, default, BurnsByDay) { DelayedBy = CabinetLimits.DayBurnerAfter },
        new("voltage", Priority.Minor, default, HasBadVoltage) { OffDelay = TimeSpan.FromMinutes(10), DelayedBy = CabinetLimits.VoltageAfter },
    ];

    private static bool? IsOut(Sight sight)
    {
        if (sight.Of(Contactor).Current is not { } closed)
        {
            return null;
        }

        return closed && (HasNoVoltage(sight) || CarriesNothing(sight) == true || sight.Of(Supply).Current == false);
    }

    private static bool HasNoVoltage(Sight sight) => sight.Of(Voltage).Current is { Number: < 100 };

    /// <summary>Whether every phase carries less than a third of what the lamps should take; null when that is not known.</summary>
    private static bool? CarriesNothing(Sight sight) =>
        Currents(sight) is { } currents && ExpectedCurrent(sight) is { } expected ? currents.Most < CabinetLimits.OutageBelow.Value * expected : null;

    private static bool? HasLostPhase(Sight sight)
    {
        if (Currents(sight) is not { } currents || ExpectedCurrent(sight) is not { } expected || sight.Of(Contactor).Current is not { } closed)
        {
            return null;
        }

        var least = CabinetLimits.OutageBelow.Value * expected;
        return closed && currents.Least < least && currents.Most >= least;
    }

    /// <summary>Its circuits are closed in the sun, or its meter runs as if they were, and nobody asked for it.</summary>
    private static bool? BurnsByDay(Sight sight)
    {
        if (sight.Of(Contactor).Current is not { } closed || sight.Place is not { } place)
        {
            return null;
        }

        return (closed || DrawsByDay(sight)) && !IsAskedFor(sight) && Sun.Elevation(sight.Now, place) > CabinetLimits.DayAbove.Value;
    }

    private static bool DrawsByDay(Sight sight) =>
        sight.Of(Power) is { Quality: Quality.Measured } power && sight.Number(BaseLoad) is { } load && power.Value.Number > load * (1 + CabinetLimits.DayLoadAbove.Value);

    private static bool IsAskedFor(Sight sight) => sight.Target(Contactor) is { Form: ValueForm.Flag, AsFlag: true };

    private static bool? SwitchesAtTheWrongTime(Sight sight) =>
        sight.Of(Contactor).Current is not { } closed || sight.Place is not { } place ? null
        : sight.Target(Contactor) is { IsNone: false } || (!closed && Pauses(sight, place)) ? false
        : Switching.IsOff(closed, DimmingProgramme.Full, sight.Now, place, CabinetLimits.SwitchingTolerance.Minutes);

    /// <summary>A cabinet may put its lamps out itself in the middle of the night, as their programme has it.</summary>
    private static bool Pauses(Sight sight, Place place) =>
        Night.Around(sight.Now, place) is { } night && Programmes.Level(sight.Choice<DimmingProgramme>(Programme) ?? DimmingProgramme.Full, night, sight.Now) == 0;

    private static bool? HasBadVoltage(Sight sight) =>
        sight.Of(Voltage).Current is { } voltage
            ? (voltage.Number >= 100 && voltage.Number < CabinetLimits.LeastVoltage.Value) || voltage.Number > CabinetLimits.MostVoltage.Value
            : null;

    /// <summary>Per phase, ampere, at the level the programme asks for; null when the connected power is not known, or the lamps take too little to tell.</summary>
    private static double? ExpectedCurrent(Sight sight, Instant? at = null)
    {
        if (sight.Number(ConnectedPower) is not { } connected)
        {
            return null;
        }

        var expected = LampPower.At(LevelAt(sight, at ?? sight.Now), new(connected)).Number / (3 * NominalVoltage * PowerFactor);
        return expected < LeastTellingCurrent ? null : expected;
    }

    private static double LevelAt(Sight sight, Instant at) =>
        sight.Place is { } place && Night.Around(at, place) is { } night && night.Holds(at)
            ? Programmes.Level(sight.Choice<DimmingProgramme>(Programme) ?? DimmingProgramme.Full, night, at)
            : 1;

    private static Phases? Currents(Sight sight) =>
        sight.Of(CurrentL1).Current is { } l1 && sight.Of(CurrentL2).Current is { } l2 && sight.Of(CurrentL3).Current is { } l3
            ? new(l1.Number, l2.Number, l3.Number)
            : null;

    private readonly record struct Phases(double L1, double L2, double L3)
    {
        public double Most => Math.Max(L1, Math.Max(L2, L3));

        public double Least => Math.Min(L1, Math.Min(L2, L3));
    }
}
