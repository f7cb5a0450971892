using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>What a fibre link's losses are planned and judged by: figures of the trade, each a setting.</summary>
public static class FibreLimits
{
    public static readonly Setting LossAt1310 = new("lossAt1310", 0.35, 0.1, 2, "dB/km");
    public static readonly Setting LossAt1550 = new("lossAt1550", 0.22, 0.1, 2, "dB/km");
    public static readonly Setting SpliceLoss = new("spliceLoss", 0.1, 0, 1, "dB");
    public static readonly Setting ConnectorLoss = new("connectorLoss", 0.5, 0, 2, "dB");
    public static readonly Setting Dark = new("dark", -35, -60, 0, "dBm");
    public static readonly Setting LeastMargin = new("leastMargin", 3, 0, 20, "dB");
    public static readonly Setting MostExcess = new("mostExcess", 3, 0.2, 20, "dB");
    public static readonly Setting CutAfter = Setting.Delay("cutAfter", 1);

    internal static IReadOnlyList<Setting> All { get; } = [LossAt1310, LossAt1550, SpliceLoss, ConnectorLoss, Dark, LeastMargin, MostExcess, CutAfter];
}
