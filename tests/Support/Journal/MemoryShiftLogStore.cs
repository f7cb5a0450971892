using Beffroi.Journal;
using Beffroi.ShiftLog;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Reads the shift log of a <see cref="MemoryDatabase"/>.</summary>
public sealed class MemoryShiftLogStore(MemoryDatabase database) : IShiftLogStore
{
    public async Task<LogEntry[]> Entries(LogFilter filter, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (database.Gate)
        {
            return [.. database.Registers.Log.Where(e => Fits(e, filter)).OrderByDescending(e => e.Number).Take(filter.Limit)];
        }
    }

    private static bool Fits(LogEntry entry, LogFilter filter) =>
        entry.Number < (filter.Before ?? long.MaxValue) && entry.At >= (filter.From ?? default) && entry.At < (filter.To ?? Instant.Never)
        && (filter.Type ?? entry.Type) == entry.Type && $"{entry.Author}\n{entry.Text}".Contains(filter.Text ?? "", StringComparison.OrdinalIgnoreCase);
}
