using System.Data.Common;
using Beffroi.Twin;

namespace Beffroi.Storage;

/// <summary>A stretch of time cut in equal steps, the last one as long as is left.</summary>
internal sealed class ActivitySteps
{
    private const string Sums = "SELECT (minute - @from) / @step, CAST(sum(count) AS bigint) FROM activity WHERE minute >= @from AND minute < @to GROUP BY 1";

    private const int MostSteps = 100_000;

    private readonly long?[] _counts;

    public ActivitySteps(Instant from, Instant to, TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.FromMinutes(1));
        var microseconds = step.Ticks / 10;
        var steps = to <= from ? 0 : ((to.Microseconds - from.Microseconds - 1) / microseconds) + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, MostSteps, nameof(step));
        _counts = new long?[steps];
        Query = new(Sums, ("@from", from.Microseconds), ("@to", to.Microseconds), ("@step", microseconds));
    }

    /// <summary>Sums by step; steps in which nothing was noted do not come.</summary>
    public StoreQuery Query { get; }

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
