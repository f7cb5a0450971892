using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

/// <summary>What a building's faults are judged by: the defaults of domain reference §3, each a setting.</summary>
public static class BuildingLimits
{
    public static readonly Setting Co2Above = new("co2Above", 1500, 800, 5000, "ppm");
    public static readonly Setting OverheatedAbove = new("overheatedAbove", 21, 18, 30, "°C");
    public static readonly Setting HeatingFailsBelow = new("heatingFailsBelow", 14, 5, 18, "°C");
    public static readonly Setting MildAbove = new("mildAbove", 18, 10, 30, "°C");
    public static readonly Setting MildAfter = Setting.Delay("mildAfter", 120);
    public static readonly Setting FreshAirBelow = new("freshAirBelow", 500, 400, 800, "ppm");
    public static readonly Setting SetbackCold = new("setbackCold", 10, -10, 18, "°C");
    public static readonly Setting SetbackAfter = Setting.Delay("setbackAfter", 300);
    public static readonly Setting SetbackLeast = new("setbackLeast", 1, 0.2, 5, "K");
    public static readonly Setting NightLoadAbove = new("nightLoadAbove", 40, 5, 200, "%");
    public static readonly Setting LeakAfter = Setting.Delay("leakAfter", 1440, 2880);
    public static readonly Setting StorageBelow = new("hotWaterStorageBelow", 55, 45, 65, "°C");
    public static readonly Setting ReturnBelow = new("hotWaterReturnBelow", 50, 40, 60, "°C");
    public static readonly Setting SignatureAbove = new("signatureAbove", 1.3, 1.05, 3);

    internal static IReadOnlyList<Setting> All { get; } =
    [
        Co2Above, OverheatedAbove, HeatingFailsBelow, MildAbove, MildAfter, FreshAirBelow, SetbackCold, SetbackAfter, SetbackLeast,
        NightLoadAbove, LeakAfter, StorageBelow, ReturnBelow, SignatureAbove,
    ];
}
