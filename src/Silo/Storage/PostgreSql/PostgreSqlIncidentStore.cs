using Beffroi.Incidents;
using Beffroi.Journal;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Reads incidents.</summary>
internal sealed class PostgreSqlIncidentStore(PostgreSqlDatabase database) : IIncidentStore
{
    public async Task<Incident[]> Find(IncidentFilter filter, CancellationToken cancellation) =>
        [.. await database.Query(IncidentQuery.Find(filter), IncidentQuery.Row, cancellation)];
}
