using Beffroi.Geography;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What calls for somebody at a cabinet (domain reference §1.8).</summary>
public sealed partial class Cabinet
{
    private const double NominalVoltage = 230;
    private const double PowerFactor = 0.92;
    private const double OutageBelow = 0.3;
    private const double LeastTellingCurrent = 0.2;
    private const double ClockTolerance = 5 * 60;
    private const double DayAbove = 3;

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("outage", Priority.Major, TimeSpan.FromMinutes(2), IsOut) { IsLoss = true, RespondWithin = TimeSpan.FromHours(4) },
        new("phase-loss", Priority.Major, TimeSpan.FromMinutes(5), HasLostPhase),
        new("door-open", Priority.Danger, TimeSpan.FromMinutes(10), s => s.Of(Door).Current),
        new("residual-current", Priority.Major, TimeSpan.Zero, s => s.Of(ResidualCurrent).Current) { Latches = true, IsSafety = true },
        new("clock-drift", Priority.Planned, TimeSpan.Zero, s => s.Of(ClockDrift).Current is { } drift ? Math.Abs(drift.Number) > ClockTolerance : null)
        {
            Ends = s => s.Of(ClockDrift).Current is { } drift ? Math.Abs(drift.Number) < 0.8 * ClockTolerance : null,
        },
        new("day-burner", Priority.Minor, TimeSpan.FromMinutes(30), BurnsByDay),
        new("voltage", Priority.Minor, TimeSpan.FromMinutes(10), HasBadVoltage) { OffDelay = TimeSpan.FromMinutes(10) },
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
        Currents(sight) is { } currents && ExpectedCurrent(sight) is { } expected ? currents.Max() < OutageBelow * expected : null;

    private static bool? HasLostPhase(Sight sight)
    {
        if (Currents(sight) is not { } currents || ExpectedCurrent(sight) is not { } expected || sight.Of(Contactor).Current is not { } closed)
        {
            return null;
        }

        return closed && currents.Min() < OutageBelow * expected && currents.Max() >= OutageBelow * expected;
    }

    private static bool? BurnsByDay(Sight sight) =>
        sight.Of(Contactor).Current is { } closed && sight.Place is { } place ? closed && Sun.Elevation(sight.Now, place) > DayAbove : null;

    private static bool? HasBadVoltage(Sight sight) =>
        sight.Of(Voltage).Current is { } voltage ? voltage.Number is (>= 100 and < 207) or > 253 : null;

    /// <summary>Per phase, ampere, at the level the programme asks for now; null when the connected power is not known, or the lamps take too little to tell.</summary>
    private static double? ExpectedCurrent(Sight sight)
    {
        if (sight.Number(ConnectedPower) is not { } connected)
        {
            return null;
        }

        var level = sight.Place is { } place && Night.Around(sight.Now, place) is { } night && night.Holds(sight.Now)
            ? Programmes.Level(sight.Choice<DimmingProgramme>(Programme) ?? DimmingProgramme.Full, night, sight.Now)
            : 1;
        var expected = LampPower.At(level, new(connected)).Number / (3 * NominalVoltage * PowerFactor);
        return expected < LeastTellingCurrent ? null : expected;
    }

    private static double[]? Currents(Sight sight) =>
        sight.Of(CurrentL1).Current is { } l1 && sight.Of(CurrentL2).Current is { } l2 && sight.Of(CurrentL3).Current is { } l3
            ? [l1.Number, l2.Number, l3.Number]
            : null;
}
