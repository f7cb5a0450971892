namespace Beffroi.Assets.Waste;

/// <summary>
/// What can be made of the level in a container. Sensors of level are not precise, so what is drawn and decided are classes, not percents
/// (domain reference §7: thresholds there are defaults of ours).
/// </summary>
public static class FillingLevel
{
    /// <summary>Below, percent, it counts as empty.</summary>
    public const double Dregs = 10;

    /// <summary>From here it counts as full…</summary>
    public const double Full = 95;

    /// <summary>…from here a round stops there…</summary>
    public const double CollectNow = 80;

    /// <summary>…and from here waste lies beside it.</summary>
    public const double Overflowing = 100;

    /// <summary>What fills more slowly is not full within a year.</summary>
    public const double LongestDays = 365;

    private const double CollectSoon = 60;
    private const double Drop = 30;

    /// <summary>0 for empty to 3 for the last third.</summary>
    public static int Quartile(double level) => level < Dregs ? 0 : level < 40 ? 1 : level < 75 ? 2 : 3;

    /// <summary>A level that falls by more than 30 points was emptied; less is settling, compaction or noise.</summary>
    public static bool IsEmptied(double highest, double level) => highest - level > Drop;

    /// <summary>At 80 percent its round stops there now; at 60 when it would be full before the round after the next one comes.</summary>
    /// <param name="fullIn">Days until it is full; null when that is not known.</param>
    /// <param name="roundEvery">Days between two rounds.</param>
    public static Collection Advise(double level, double? fullIn, double roundEvery, bool keptTooLong) =>
        level >= CollectNow || keptTooLong ? Collection.Now
        : level >= CollectSoon && fullIn <= roundEvery ? Collection.Next
        : Collection.None;
}
