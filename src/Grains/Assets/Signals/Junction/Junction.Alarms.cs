using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Signals;

/// <summary>What calls for somebody at a junction (domain reference §5); what it is judged by stands in <see cref="JunctionLimits"/>.</summary>
public sealed partial class Junction
{
    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("dark", Priority.Danger, TimeSpan.Zero, s => Is(s, JunctionMode.Dark)) { IsLoss = true },
        new("conflict", Priority.Major, TimeSpan.Zero, s => s.Of(Fault).Current is { } fault ? fault is not (ControllerFault.None or ControllerFault.Internal) : null) { Latches = true, IsSafety = true },
        new("flashing-fault", Priority.Major, TimeSpan.Zero, s => Is(s, JunctionMode.FlashingFault)),
        new("all-red", Priority.Major, TimeSpan.FromMinutes(2), s => Is(s, JunctionMode.AllRed)),
        new("on-battery", Priority.Major, TimeSpan.FromMinutes(1), s => Is(s, JunctionMode.Battery)),
        new("communication-lost", Priority.Minor, TimeSpan.FromMinutes(5), s => Is(s, JunctionMode.CommunicationLost)) { IsLoss = true, IsSilence = true },
        new("controller-fault", Priority.Minor, TimeSpan.Zero, s => s.Of(Fault).Current is { } fault ? fault == ControllerFault.Internal : null),
        new("red-lamp-out", Priority.Major, TimeSpan.Zero, IsALastRedOut),
        new("red-repeater-out", Priority.Minor, TimeSpan.Zero, IsARepeatedRedOut),
        new("lamp-out", Priority.Minor, TimeSpan.Zero, s => Any(s, OtherLampFaults)),
        new("detector-fault", Priority.Planned, TimeSpan.FromMinutes(10), s => Any(s, DetectorFaults)),
        new("detector-stuck", Priority.Planned, TimeSpan.Zero, IsADetectorStuck),
        new("push-button", Priority.Minor, TimeSpan.Zero, s => Any(s, PushButtonFaults)),
        new("door-open", Priority.Major, TimeSpan.FromMinutes(10), IsDoorOpen) { IsSafety = true },
        new("clock-drift", Priority.Planned, default, s => s.Of(ClockDrift).Current is { } drift ? Math.Abs(drift.Number) > JunctionLimits.ClockTolerance.Value : null)
        {
            DelayedBy = JunctionLimits.ClockAfter,
        },
        new("plan-yellow", Priority.Minor, TimeSpan.Zero, s => AnyPlan(s, plan => plan.IsYellowTooShort(s.Number(SpeedLimit)))),
        new("plan-green", Priority.Planned, TimeSpan.Zero, s => AnyPlan(s, plan => plan.IsGreenTooShort)),
        new("plan-all-red", Priority.Planned, TimeSpan.Zero, s => AnyPlan(s, plan => plan.IsAllRedOutside)),
        new("plan-cycle", Priority.Planned, TimeSpan.Zero, s => AnyPlan(s, plan => plan.IsCycleTooLong)),
    ];

    private static bool? Is(Sight sight, JunctionMode mode) => sight.Of(Mode).Current is { } current ? current == mode : null;

    private static bool? Any(Sight sight, Property<Count> faults) => sight.Of(faults).Current is { } count ? count.Number > 0 : null;

    /// <summary>Of a controller that does not tell which approaches have no red left, any red that is out counts as the last.</summary>
    private static bool? IsALastRedOut(Sight sight) =>
        Any(sight, ApproachesWithoutRed) ?? Any(sight, RedLampFaults);

    private static bool? IsARepeatedRedOut(Sight sight) =>
        sight.Of(ApproachesWithoutRed).Current is { } without && sight.Of(RedLampFaults).Current is { } faults ? faults.Number > 0 && without.Number == 0 : null;

    private static bool? IsADetectorStuck(Sight sight)
    {
        var (on, off) = (sight.Of(DetectorOn).Current, sight.Of(DetectorOff).Current);
        return on is null && off is null ? null : on?.Number > JunctionLimits.DetectorOn.Value || off?.Number > JunctionLimits.DetectorOff.Value;
    }

    private static bool? IsDoorOpen(Sight sight) => sight.Of(Door).Current ?? Is(sight, JunctionMode.DoorOpen);

    /// <summary>Whether one of the plans that may run breaks a rule; null when none were told.</summary>
    private static bool? AnyPlan(Sight sight, Func<SignalPlan, bool> breaks) =>
        sight.Text(Plans) is { } text && SignalPlan.Read(text) is { } plans ? plans.Any(breaks) : null;
}
