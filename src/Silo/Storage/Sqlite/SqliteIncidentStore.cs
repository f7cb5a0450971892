using Beffroi.Incidents;
using Beffroi.Journal;

namespace Beffroi.Storage.Sqlite;

/// <summary>Reads incidents.</summary>
internal sealed class SqliteIncidentStore(SqliteDatabase database) : IIncidentStore
{
    public Task<Incident[]> Find(IncidentFilter filter, CancellationToken cancellation) =>
        database.Read<Incident[]>(s => [.. s.Query(IncidentQuery.Find(filter), IncidentQuery.Row)], cancellation);
}
