using System.Data.Common;
using Beffroi.Twin;

namespace Beffroi.Storage;

/// <summary>A stretch of time cut in equal steps, the last one as long as is left.</summary>
internal sealed class ActivitySteps
{
    /// <summary>Sums by step, in both databases; steps in which nothing was noted do not come.</summary>
    public const string Sql = "SELECT (minute - @from) / @step, CAST(sum(count) AS bigint) FROM activity WHERE minute >= @from AND minute < @to GROUP BY 1";

    private const int MostSteps = 100_000;

    private readonly long?[] _counts;

    public ActivitySteps(Instant from, Instant to, TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.FromMinutes(1));
        Microseconds = step.Ticks / 10;
        var steps = to <= from ? 0 : ((to.Microseconds - from.Microseconds - 1) / Microseconds) + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, MostSteps, nameof(step));
        _counts = new long?[steps];
    }

    /// <summary>How long a step is.</summary>
    public long Microseconds { get; }

    public static (long Step, long Count) Row(DbDataReader reader) => (reader.GetInt64(0), reader.GetInt64(1));

    public long?[] Fill(IEnumerable<(long Step, long Count)> sums)
    {
        foreach (var (step, count) in sums)
        {
            _counts[step] = count;
        }

        return _counts;
    }
}
