using Beffroi.Geography;
using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>The faults of domain reference §1.8 that one lamp can tell by itself; what they are judged by stands in <see cref="LampLimits"/>.</summary>
public sealed partial class Luminaire
{
    /// <summary>How much nearer than its limit a value must come before an alarm ends, as a share of the limit's distance.</summary>
    private const double Band = 0.05;

    private static readonly TimeSpan Later = TimeSpan.FromMinutes(15);

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("lamp-out", Priority.Minor, default, IsOut)
        {
            IsLoss = true,
            DelayedBy = LampLimits.OutAfter,
        },
        new("partial-failure", Priority.Minor, default, HasPartlyFailed) { DelayedBy = LampLimits.PartialAfter },
        new("over-consumption", Priority.Planned, default, s => PowerShare(s) is { } share ? share > LampLimits.GreedyAbove.Value : null)
        {
            Ends = s => PowerShare(s) is { } share ? share < LampLimits.GreedyAbove.Value - Band : null,
            DelayedBy = LampLimits.GreedyAfter,
        },
        new("day-burner", Priority.Minor, default, BurnsByDay) { DelayedBy = LampLimits.DayBurnerAfter },
        new("voltage", Priority.Minor, default, s => s.Of(Voltage).Current is { } voltage ? IsOutside(voltage.Number, 0) : null)
        {
            Ends = s => s.Of(Voltage).Current is { } voltage ? !IsOutside(voltage.Number, 2) : null,
            DelayedBy = LampLimits.VoltageAfter,
            OffDelay = TimeSpan.FromMinutes(10),
        },
        new("power-factor", Priority.Planned, TimeSpan.FromHours(1), HasPoorPowerFactor),
        new("cycling", Priority.Minor, TimeSpan.Zero, IsCycling),
        new("dim-refused", Priority.Minor, TimeSpan.Zero, RefusesDimming) { Ends = DimsAgain, Proof = (s, since) => s.ConfirmedAt(Level) > since },
        new("switching", Priority.Planned, TimeSpan.Zero, SwitchesAtTheWrongTime),
        new("overheated", Priority.Minor, TimeSpan.FromMinutes(30), s => s.Of(Driver).Current is { } driver ? driver is DriverState.ThermalDerating or DriverState.ThermalShutdown : null),
        new("below-class", Priority.Planned, Later, IsBelowClass),
        new("life-over", Priority.Planned, TimeSpan.Zero, s => s.Of(OperatingHours) is { IsKnown: true } hours && s.Number(UsefulLife) is { } life ? hours.Value.Number > life : null),
    ];

    /// <summary>It draws next to nothing, a level is asked for and it is dark: the sun is asked last, as it costs most.</summary>
    private static bool? IsOut(Sight sight) =>
        PowerShare(sight) is not { } share || sight.Of(Level).Current is not { } level ? null
        : share >= LampLimits.OutBelow.Value || level.Number <= 0 ? false
        : sight.Place is { } place ? Sun.Elevation(sight.Now, place) < LampLimits.DarkBelow.Value : null;

    private static bool? HasPartlyFailed(Sight sight)
    {
        var driver = sight.Of(Driver).Current;
        if (driver is DriverState.OpenCircuit or DriverState.ShortCircuit or DriverState.Failed)
        {
            return true;
        }

        return PowerShare(sight) is { } share ? share >= LampLimits.OutBelow.Value && share < LampLimits.PartialBelow.Value : driver is null ? null : false;
    }

    /// <summary>It burns in the sun, and nobody asked for it.</summary>
    private static bool? BurnsByDay(Sight sight) =>
        sight.Of(Power) is { Quality: Quality.Measured } power && sight.Number(MaxPower) is { } nominal && sight.Place is { } place
            ? power.Value.Number > LampLimits.DayBurnerAbove.Value * nominal && !IsAskedFor(sight) && Sun.Elevation(sight.Now, place) > LampLimits.DayAbove.Value
            : null;

    private static bool IsAskedFor(Sight sight) => sight.Target(Level) is { Form: ValueForm.Number, Number: > 0 };

    private static bool IsOutside(double voltage, double inside) => voltage < LampLimits.LeastVoltage.Value + inside || voltage > LampLimits.MostVoltage.Value - inside;

    private static bool? HasPoorPowerFactor(Sight sight) =>
        sight.Of(PowerFactor).Current is { } factor && sight.Of(Level).Current is { } level
            ? factor.Number < LampLimits.LeastPowerFactor.Value && level.Number > LampLimits.PowerFactorFrom.Value
            : null;

    /// <summary>It confirms the levels it is commanded and draws what another one takes: a first confirmed command is seen here, the second is the proof.</summary>
    private static bool? RefusesDimming(Sight sight) =>
        PowerShare(sight) is { } share && sight.ConfirmedAt(Level) is { } confirmed && sight.Of(Power).At >= confirmed
            ? share >= LampLimits.OutBelow.Value && Math.Abs(share - 1) > LampLimits.DimTolerance.Value
            : null;

    private static bool? DimsAgain(Sight sight) => PowerShare(sight) is { } share ? Math.Abs(share - 1) <= LampLimits.DimTolerance.Value : null;

    /// <summary>On too early, or not off, or not on, by more than it may; what somebody commands has no wrong time.</summary>
    private static bool? SwitchesAtTheWrongTime(Sight sight) =>
        sight.Of(Level) is not { Quality: Quality.Measured } level || sight.Place is not { } place ? null
        : sight.Target(Level) is { IsNone: false } ? false
        : Switching.IsOff(level.Value.Number > 0, sight.Choice<DimmingProgramme>(Programme) ?? DimmingProgramme.Full, sight.Now, place, LampLimits.SwitchingTolerance.Minutes);

    /// <summary>Dimmed further than the lowest class of its road allows.</summary>
    private static bool? IsBelowClass(Sight sight) =>
        sight.Choice<LightingClass>(Class) is { } own && sight.Choice<LightingClass>(LowestClass) is { } lowest
        && LightingClasses.AllowedShare(own, lowest) is { } share && sight.Of(Level).Current is { } level
            ? level.Number > 0 && level.Number < Math.Floor(100 * share)
            : null;
}
