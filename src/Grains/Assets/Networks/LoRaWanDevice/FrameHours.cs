using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>
/// What was counted in the hours before the one that goes on, so that a day's loss moves with the hours. It changes once an hour, and is kept as a text
/// (<see cref="FrameHoursText"/>).
/// </summary>
/// <param name="Hour">That goes on, counted from 1970.</param>
/// <param name="Start">How the totals stood when it began.</param>
/// <param name="Past">Of each hour before it, the newest first; at most <see cref="Kept"/>.</param>
public sealed record FrameHours(long Hour, FrameTotals Start, IReadOnlyList<FrameTotals> Past)
{
    /// <summary>With the hour that goes on, a day.</summary>
    public const int Kept = 23;

    private static readonly long Length = TimeSpan.FromHours(1).Ticks / 10;

    public static long Of(Instant at) => at.Microseconds / Length;

    public static FrameHours From(Instant at, FrameTotals totals) => new(Of(at), totals, []);

    /// <summary>As of that moment, when the totals stood so; of a moment in an hour that is over, nothing changes.</summary>
    public FrameHours At(Instant at, FrameTotals totals)
    {
        var passed = Of(at) - Hour;
        if (passed <= 0)
        {
            return this;
        }

        var silent = (int)Math.Min(passed - 1, Kept);
        return new(Of(at), totals, [.. Enumerable.Repeat(default(FrameTotals), silent).Append(totals - Start).Concat(Past).Take(Kept)]);
    }

    /// <summary>Of the last 24 hours.</summary>
    public FrameTotals Day(FrameTotals totals) => Past.Aggregate(totals - Start, (sum, hour) => sum + hour);

    /// <summary>Since midnight on the territory's clocks.</summary>
    public FrameTotals Today(FrameTotals totals)
    {
        var date = DateOf(Hour);
        return Past.TakeWhile((_, i) => DateOf(Hour - 1 - i) == date).Aggregate(totals - Start, (sum, hour) => sum + hour);
    }

    private static DateOnly DateOf(long hour) => LegalTime.Of(new(hour * Length)).Date;
}
