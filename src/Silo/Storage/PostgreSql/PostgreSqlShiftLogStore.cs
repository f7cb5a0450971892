using Beffroi.Journal;
using Beffroi.ShiftLog;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Reads the shift log.</summary>
internal sealed class PostgreSqlShiftLogStore(PostgreSqlDatabase database) : IShiftLogStore
{
    public async Task<LogEntry[]> Entries(LogFilter filter, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.Log(filter), StoredRows.LogEntry, cancellation)];
}
