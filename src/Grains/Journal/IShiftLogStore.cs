using Beffroi.ShiftLog;

namespace Beffroi.Journal;

/// <summary>Reads the register of the shift log, which commits write.</summary>
public interface IShiftLogStore
{
    /// <summary>Newest first.</summary>
    Task<LogEntry[]> Entries(LogFilter filter, CancellationToken cancellation);
}
