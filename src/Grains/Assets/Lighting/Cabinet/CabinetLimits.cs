using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What a cabinet's faults are judged by: the defaults of domain reference §1.8, each a setting.</summary>
public static class CabinetLimits
{
    public static readonly Setting OutageBelow = new("outageBelow", 0.3, 0.02, 0.9);
    public static readonly Setting OutageAfter = Setting.Delay("outageAfter", 2);
    public static readonly Setting ClockTolerance = new("clockTolerance", 300, 5, 7200, "s");
    public static readonly Setting SwitchingTolerance = Setting.Delay("switchingTolerance", 15, 120);
    public static readonly Setting DayAbove = new("dayAbove", 3, -6, 30, "°");
    public static readonly Setting DayBurnerAfter = Setting.Delay("dayBurnerAfter", 30);
    public static readonly Setting DayLoadAbove = new("dayLoadAbove", 0.2, 0.02, 5);
    public static readonly Setting StepTolerance = new("stepTolerance", 0.15, 0.02, 0.5);
    public static readonly Setting LeastVoltage = new("leastVoltage", 207, 100, 230, "V");
    public static readonly Setting MostVoltage = new("mostVoltage", 253, 230, 400, "V");
    public static readonly Setting VoltageAfter = Setting.Delay("voltageAfter", 10);

    internal static IReadOnlyList<Setting> All { get; } =
        [OutageBelow, OutageAfter, ClockTolerance, SwitchingTolerance, DayAbove, DayBurnerAfter, DayLoadAbove, StepTolerance, LeastVoltage, MostVoltage, VoltageAfter];
}
