namespace Beffroi.Twin.Simulation;

/// <summary>A regular beat, shifted so that not all speak at once.</summary>
/// <param name="Interval">In microseconds.</param>
/// <param name="Phase">In microseconds.</param>
public readonly record struct Beat(long Interval, long Phase)
{
    /// <param name="shift">0 to 1.</param>
    public static Beat Every(TimeSpan interval, double shift) => new((long)interval.TotalMicroseconds, (long)(shift * interval.TotalMicroseconds));

    public long At(Instant moment) => Math.Max(0, (moment.Microseconds - Phase) / Interval);

    public Instant TimeOf(long beat) => new((beat * Interval) + Phase);
}
