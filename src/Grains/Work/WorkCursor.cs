using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Where the next page of a list begins: behind that order, and for what is late as of the first page's moment, so that rows do not move between pages.</summary>
/// <param name="Rank">0 for one that was late then, 1 for another, 2 for one that had ended.</param>
public sealed record WorkCursor(Instant Now, int Rank, Priority Priority, Instant Due, long Order)
{
    public static string Of(WorkFilter filter, WorkHead last)
    {
        var now = Parse(filter.After)?.Now ?? filter.Now;
        return string.Create(CultureInfo.InvariantCulture, $"{now.Microseconds}.{RankOf(last, now)}.{(int)last.Priority}.{last.DueAt.Microseconds}.{last.Order}");
    }

    public static int RankOf(WorkHead head, Instant now) => head.IsEnded ? 2 : head.DueAt < now ? 0 : 1;

    /// <summary>Null for what is none.</summary>
    public static WorkCursor? Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        var numbers = new long[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers is [var now, var rank, var priority, var due, var order] ? new(new(now), (int)rank, (Priority)priority, new(due), order) : null;
    }
}
