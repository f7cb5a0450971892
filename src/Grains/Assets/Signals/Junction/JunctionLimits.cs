using Beffroi.Twin;

namespace Beffroi.Assets.Signals;

/// <summary>What a junction's faults and plans are judged by: the defaults of domain reference §5, each a setting.</summary>
public static class JunctionLimits
{
    public static readonly Setting DetectorOn = new("detectorOn", 600, 30, 86_400, "s");
    public static readonly Setting DetectorOff = new("detectorOff", 24, 1, 720, "h");
    public static readonly Setting ClockTolerance = new("clockTolerance", 5, 0.5, 3600, "s");
    public static readonly Setting ClockAfter = Setting.Delay("clockAfter", 10);
    public static readonly Setting Yellow = new("yellow", 3, 2, 10, "s");
    public static readonly Setting FastYellow = new("fastYellow", 5, 2, 10, "s");
    public static readonly Setting FastAbove = new("fastAbove", 50, 10, 130, "km/h");
    public static readonly Setting LeastGreen = new("leastGreen", 6, 1, 60, "s");
    public static readonly Setting LeastAllRed = new("leastAllRed", 1, 0, 10, "s");
    public static readonly Setting MostAllRed = new("mostAllRed", 3, 1, 30, "s");
    public static readonly Setting MostCycle = new("mostCycle", 120, 30, 600, "s");

    internal static IReadOnlyList<Setting> All { get; } =
        [DetectorOn, DetectorOff, ClockTolerance, ClockAfter, Yellow, FastYellow, FastAbove, LeastGreen, LeastAllRed, MostAllRed, MostCycle];
}
