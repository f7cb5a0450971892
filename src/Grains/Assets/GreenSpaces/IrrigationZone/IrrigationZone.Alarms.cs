using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>What calls for somebody: water that runs where it should not, or does not where it should, and plants that thirst (domain reference §4); what flow is judged by stands in <see cref="IrrigationLimits"/>.</summary>
public sealed partial class IrrigationZone
{
    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("burst", Priority.Major, default, IsBurst) { DelayedBy = IrrigationLimits.BurstAfter },
        new("leak", Priority.Minor, default, IsLeaking) { DelayedBy = IrrigationLimits.LeakAfter },
        new("flow-unusual", Priority.Planned, default, IsUnusual) { DelayedBy = IrrigationLimits.UnusualAfter },
        new("watered-though-forbidden", Priority.Minor, TimeSpan.FromMinutes(5), IsWateredThoughForbidden),
        new("thirsty", Priority.Planned, TimeSpan.FromHours(48), s => s.Of(Depletion).Current is { } lacks && s.Of(ReadilyAvailable).Current is { } ready ? lacks.Number > ready.Number : null),
        Alarm.BatteryLow(Battery),
    ];

    private static bool? IsLeaking(Sight sight) =>
        sight.Of(Valve).Current is { } open && sight.Of(Flow).Current is { } flow ? !open && flow.Number > IrrigationLimits.LeakAbove.Value : null;

    private static bool? IsBurst(Sight sight) =>
        sight.Of(Valve).Current is { } open && sight.Of(Flow).Current is { } flow && UsualFlowOf(sight) is { } usual ? open && flow.Number > IrrigationLimits.BurstAbove.Value * usual : null;

    private static bool? IsUnusual(Sight sight) =>
        sight.Of(Valve).Current is { } open && sight.Of(Flow).Current is { } flow && UsualFlowOf(sight) is { } usual
            ? open && Math.Abs(flow.Number - usual) > IrrigationLimits.Unusual.Value * usual && flow.Number <= IrrigationLimits.BurstAbove.Value * usual
            : null;

    /// <summary>By law, for those who play there, or for the pipes: what is only unwise calls nobody.</summary>
    private static bool? IsWateredThoughForbidden(Sight sight) =>
        sight.Of(Valve).Current is { } open
            ? open && LockOf(sight) is (WateringLock.Drought or WateringLock.Event or WateringLock.Drained or WateringLock.Frost)
            : null;
}
