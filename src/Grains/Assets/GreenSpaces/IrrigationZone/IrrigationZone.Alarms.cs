using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>What calls for somebody: water that runs where it should not, or does not where it should, and plants that thirst (domain reference §4); what flow is judged by stands in <see cref="IrrigationLimits"/>.</summary>
public sealed partial class IrrigationZone
{
    private const string BurstCode = "burst";

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new(BurstCode, Priority.Major, default, IsBurst) { DelayedBy = IrrigationLimits.BurstAfter, Ends = HasHealed },
        new("leak", Priority.Minor, default, IsLeaking) { DelayedBy = IrrigationLimits.LeakAfter },
        new("flow-unusual", Priority.Planned, default, IsUnusual) { DelayedBy = IrrigationLimits.UnusualAfter },
        new("watered-though-forbidden", Priority.Minor, TimeSpan.FromMinutes(5), IsWateredThoughForbidden),
        new("thirsty", Priority.Planned, TimeSpan.FromHours(48), s => s.Of(Depletion).Current is { } lacks && s.Of(ReadilyAvailable).Current is { } ready ? lacks.Number > ready.Number : null),
        Alarm.BatteryLow(Battery),
    ];

    private static bool? IsLeaking(Sight sight) => FlowNow(sight) is var (open, flow) ? !open && flow > IrrigationLimits.LeakAbove.Value : null;

    private static bool? IsBurst(Sight sight) => FlowNow(sight) is var (open, flow) && UsualFlowOf(sight) is { } usual ? open && flow > IrrigationLimits.BurstAbove.Value * usual : null;

    /// <summary>Shut, a burst pipe does not show: it is over when it was seen open and flowing as usual.</summary>
    private static bool? HasHealed(Sight sight) => FlowNow(sight) is { Open: true } && IsBurst(sight) is { } bursts ? !bursts : null;

    /// <summary>What flows since the valve is as it is.</summary>
    private static (bool Open, double Flow)? FlowNow(Sight sight) =>
        sight.Of(Valve) is { IsCurrent: true } open && sight.Of(Flow) is { IsCurrent: true } flow && flow.At >= open.ChangedAt ? (open.Value, flow.Value.Number) : null;

    private static bool? IsUnusual(Sight sight) => FlowNow(sight) is var (open, flow) && UsualFlowOf(sight) is { } usual
        ? open && Math.Abs(flow - usual) > IrrigationLimits.Unusual.Value * usual && flow <= IrrigationLimits.BurstAbove.Value * usual
        : null;

    /// <summary>By law, for those who play there, or for the pipes: what is only unwise calls nobody.</summary>
    private static bool? IsWateredThoughForbidden(Sight sight) =>
        sight.Of(Valve).Current is { } open
            ? open && IsForbidding(LockOf(sight))
            : null;
}
