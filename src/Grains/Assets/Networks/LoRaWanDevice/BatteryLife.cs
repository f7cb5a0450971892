namespace Beffroi.Assets.Networks;

/// <summary>How long a battery lasts that feeds a Class A device: sending, two windows of listening after each frame, and sleep (domain reference §6). Pure.</summary>
public static class BatteryLife
{
    /// <summary>What a cell gives of what is written on it.</summary>
    public const double Usable = 0.85;

    /// <summary>No cell is good for longer, however little is taken.</summary>
    public const double LongestYears = 10;

    private const double SendingMilliampere = 44;
    private const double ListeningMilliampere = 12;
    private const double SleepingMilliampere = 0.008;
    private const double DaysAYear = 365.25;

    /// <summary>Symbols that a window listens for when nothing comes, and what it opens earlier and closes later because clocks differ.</summary>
    private const double WindowSymbols = 5;

    private const double WindowSlack = 0.05;

    /// <param name="capacity">In Ah.</param>
    /// <param name="frames">A day.</param>
    /// <param name="airtime">Of one frame.</param>
    /// <returns>In days, not cut to <see cref="LongestYears"/>.</returns>
    public static double Days(double capacity, double frames, TimeSpan airtime, int spreadingFactor)
    {
        var window = TimeSpan.FromSeconds(WindowSlack + (WindowSymbols * Math.Pow(2, spreadingFactor) / 125_000));
        var frame = (SendingMilliampere * airtime.TotalHours) + (2 * ListeningMilliampere * window.TotalHours);
        return capacity * 1000 * Usable / ((frames * frame) + (24 * SleepingMilliampere));
    }

    /// <summary>In days, and at most what a cell is good for.</summary>
    public static double Expected(double capacity, double frames, TimeSpan airtime, int spreadingFactor) =>
        Math.Min(Days(capacity, frames, airtime, spreadingFactor), LongestYears * DaysAYear);
}
