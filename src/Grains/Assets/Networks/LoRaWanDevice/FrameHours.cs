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
    public FrameTotals Day(FrameTotals totals) => Since(totals, Past.Count);

    /// <summary>Since midnight on the territory's clocks, which are whole hours ahead of UTC.</summary>
    public FrameTotals Today(FrameTotals totals) =>
        Since(totals, (int)Math.Min(Past.Count, Hour - Of(LegalTime.At(LegalTime.Of(new(Hour * Length)).Date, TimeOnly.MinValue))));

    /// <summary>With so many of the hours before.</summary>
    private FrameTotals Since(FrameTotals totals, int hours)
    {
        var sum = totals - Start;
        for (var i = 0; i < hours; i++)
        {
            sum += Past[i];
        }

        return sum;
    }
}
