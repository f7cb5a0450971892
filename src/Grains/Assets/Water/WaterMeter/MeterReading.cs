namespace Beffroi.Assets.Water;

/// <summary>
/// What a register that shows less than before means (domain reference §7): used-up figures when it was near their end, a back-flow when it is only a little less, else another meter.
/// What the index gains is never below zero: it is monotonic whatever the register does.
/// </summary>
/// <param name="Gained">Cubic metres.</param>
public readonly record struct MeterReading(MeterStep Step, double Gained)
{
    private const double LargestBackFlow = 10;
    private const double BackFlowShare = 0.01;
    private const double NearTheEnd = 0.95;
    private const double JustBegun = 0.05;

    /// <param name="before">Cubic metres that the register showed.</param>
    /// <param name="now">Cubic metres that it shows.</param>
    /// <param name="digits">Whole figures of the register; null when that is not known, and then it never rolls over.</param>
    public static MeterReading Of(double before, double now, double? digits)
    {
        if (now >= before)
        {
            return new(MeterStep.Counted, now - before);
        }

        var end = digits is { } figures ? Math.Pow(10, Math.Round(figures)) : double.PositiveInfinity;
        return before >= NearTheEnd * end && now <= JustBegun * end ? new(MeterStep.RolledOver, Math.Max(0, now + end - before))
            : before - now <= Math.Min(LargestBackFlow, BackFlowShare * before) ? new(MeterStep.BackFlow, 0)
            : new(MeterStep.Swapped, 0);
    }
}
