using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What a lamp's faults are judged by: the defaults of domain reference §1.8, each a setting.</summary>
public static class LampLimits
{
    public static readonly Setting OutBelow = new("outBelow", 0.2, 0.02, 0.9);
    public static readonly Setting OutAfter = Setting.Delay("outAfter", 15);
    public static readonly Setting WarmUp = Setting.Delay("warmUp", 10, 60);
    public static readonly Setting DarkBelow = new("darkBelow", -2, -18, 10, "°");
    public static readonly Setting PartialBelow = new("partialBelow", 0.75, 0.1, 1);
    public static readonly Setting PartialAfter = Setting.Delay("partialAfter", 15);
    public static readonly Setting GreedyAbove = new("greedyAbove", 1.2, 1.01, 5);
    public static readonly Setting GreedyAfter = Setting.Delay("greedyAfter", 60);
    public static readonly Setting DayAbove = new("dayAbove", 3, -6, 30, "°");
    public static readonly Setting DayBurnerAbove = new("dayBurnerAbove", 0.2, 0.02, 1);
    public static readonly Setting DayBurnerAfter = Setting.Delay("dayBurnerAfter", 30);
    public static readonly Setting CyclingStarts = new("cyclingStarts", 4, 2, 8);
    public static readonly Setting CyclingWithin = Setting.Delay("cyclingWithin", 60, 360);
    public static readonly Setting DimTolerance = new("dimTolerance", 0.15, 0.02, 1);
    public static readonly Setting SwitchingTolerance = Setting.Delay("switchingTolerance", 15, 120);
    public static readonly Setting LeastVoltage = new("leastVoltage", 207, 100, 230, "V");
    public static readonly Setting MostVoltage = new("mostVoltage", 253, 230, 400, "V");
    public static readonly Setting VoltageAfter = Setting.Delay("voltageAfter", 10);
    public static readonly Setting LeastPowerFactor = new("leastPowerFactor", 0.8, 0.1, 1);
    public static readonly Setting PowerFactorFrom = new("powerFactorFrom", 70, 0, 100, "%");

    internal static IReadOnlyList<Setting> All { get; } =
    [
        OutBelow, OutAfter, WarmUp, DarkBelow, PartialBelow, PartialAfter, GreedyAbove, GreedyAfter, DayAbove, DayBurnerAbove, DayBurnerAfter,
        CyclingStarts, CyclingWithin, DimTolerance, SwitchingTolerance, LeastVoltage, MostVoltage, VoltageAfter, LeastPowerFactor, PowerFactorFrom,
    ];
}
