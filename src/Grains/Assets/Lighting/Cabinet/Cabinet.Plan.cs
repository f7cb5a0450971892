using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What a cabinet itself takes, beside its lamps: day and night the same.</summary>
public sealed partial class Cabinet
{
    public override double[]? PlannedPower(Description description, IReadOnlyList<Instant> moments, ISchedules schedules) =>
        BaseLoad.NumberIn(description) is { } load ? [.. Enumerable.Repeat(load, moments.Count)] : null;
}
