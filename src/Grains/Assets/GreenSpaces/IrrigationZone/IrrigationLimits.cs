using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>What locks a zone and what its flow is judged by: the defaults of domain reference §4, each a setting.</summary>
public static class IrrigationLimits
{
    public static readonly Setting Rained = new("rained", 4, 1, 30, "mm");
    public static readonly Setting RainToCome = new("rainToCome", 5, 1, 50, "mm");
    public static readonly Setting Likely = new("rainLikely", 60, 10, 100, "%");
    public static readonly Setting FrostBelow = new("frostBelow", 3, -5, 10, "°C");
    public static readonly Setting WindAbove = new("windAbove", 5, 1, 20, "m/s");
    public static readonly Setting LeakAbove = new("leakAbove", 2, 0.1, 100, "L/min");
    public static readonly Setting LeakAfter = Setting.Delay("leakAfter", 10);
    public static readonly Setting BurstAbove = new("burstAbove", 1.5, 1.1, 5);
    public static readonly Setting BurstAfter = Setting.Delay("burstAfter", 3, 60);
    public static readonly Setting Unusual = new("unusual", 0.25, 0.05, 0.9);
    public static readonly Setting UnusualAfter = Setting.Delay("unusualAfter", 10);

    internal static IReadOnlyList<Setting> All { get; } = [Rained, RainToCome, Likely, FrostBelow, WindAbove, LeakAbove, LeakAfter, BurstAbove, BurstAfter, Unusual, UnusualAfter];
}
