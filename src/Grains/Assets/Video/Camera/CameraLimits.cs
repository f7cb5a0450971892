using Beffroi.Twin;

namespace Beffroi.Assets.Video;

/// <summary>What a camera's health and lawfulness are judged by: the defaults of domain reference §5, each a setting. The month is the law's and none.</summary>
public static class CameraLimits
{
    public static readonly Setting OfflineAfter = Setting.Delay("offlineAfter", 10);
    public static readonly Setting StreamAfter = Setting.Delay("streamAfter", 10);
    public static readonly Setting RecordingAfter = Setting.Delay("recordingAfter", 10);
    public static readonly Setting ClockTolerance = new("clockTolerance", 2, 0.5, 60, "s");
    public static readonly Setting DiskFull = new("diskFull", 95, 50, 100, "%");
    public static readonly Setting MostTemperature = new("mostTemperature", 65, 30, 110, "°C");
    public static readonly Setting ExpiryNotice = new("expiryNotice", 182, 7, 730, "d");
    public static readonly Setting DestructionGrace = new("destructionGrace", 1, 0, 7, "d");

    internal static IReadOnlyList<Setting> All { get; } =
        [OfflineAfter, StreamAfter, RecordingAfter, ClockTolerance, DiskFull, MostTemperature, ExpiryNotice, DestructionGrace];
}
