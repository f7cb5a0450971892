namespace Beffroi.Assets.Waste;

/// <summary>
/// What can be made of the level in a container. Sensors of level are not precise, so what is drawn and decided are classes, not percents
/// (domain reference §7: thresholds there are defaults of ours).
/// </summary>
public static class FillingLevel
{
    /// <summary>Below, percent, it counts as empty.</summary>
    public const double Dregs = 10;

    private const double Full = 95;
    private const double CollectNow = 80;
    private const double CollectSoon = 60;
    private const double Drop = 30;
    private static readonly TimeSpan LeastTime = TimeSpan.FromHours(6);

    /// <summary>0 for empty to 3 for the last third.</summary>
    public static int Quartile(double level) => level < Dregs ? 0 : level < 40 ? 1 : level < 75 ? 2 : 3;

    /// <summary>A level that falls by more than 30 points was emptied; less is settling, compaction or noise.</summary>
    public static bool IsEmptied(double highest, double level) => highest - level > Drop;

    /// <summary>Days until 95 percent at the mean pace since it was emptied; 0 when it is full; null when too little time tells a pace or it does not fill.</summary>
    public static double? DaysToFull(double remainder, double level, TimeSpan since) =>
        level >= Full ? 0
        : since < LeastTime || level <= remainder ? null
        : Math.Min(365, (Full - level) / ((level - remainder) / since.TotalDays));

    /// <summary>At 80 percent its round stops there now; at 60 when it would be full before the round after the next one comes.</summary>
    /// <param name="fullIn">Days until it is full; null when that is not known.</param>
    /// <param name="roundEvery">Days between two rounds.</param>
    public static Collection Advise(double level, double? fullIn, double roundEvery, bool keptTooLong) =>
        level >= CollectNow || keptTooLong ? Collection.Now
        : level >= CollectSoon && fullIn <= roundEvery ? Collection.Next
        : Collection.None;
}
