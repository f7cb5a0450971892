using Beffroi.Journal;
using Beffroi.ShiftLog;

namespace Beffroi.Storage.Sqlite;

/// <summary>Reads the shift log.</summary>
internal sealed class SqliteShiftLogStore(SqliteDatabase database) : IShiftLogStore
{
    public Task<LogEntry[]> Entries(LogFilter filter, CancellationToken cancellation) =>
        database.Read<LogEntry[]>(s => [.. s.Query(StoreQuery.Log(filter), StoredRows.LogEntry)], cancellation);
}
