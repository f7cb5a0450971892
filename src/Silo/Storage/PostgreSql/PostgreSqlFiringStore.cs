using Beffroi.Journal;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Reads firings of rules.</summary>
internal sealed class PostgreSqlFiringStore(PostgreSqlDatabase database) : IFiringStore
{
    public async Task<KeptFiring[]> Read(string rule, Instant from, Instant to, long before, int limit, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.Firings(rule, from, to, before, limit), StoredFirings.Read, cancellation)];

    public async Task<Dictionary<string, long>> Count(Instant from, CancellationToken cancellation) =>
        (await database.Query(StoreQuery.CountFirings(from), r => (r.GetString(0), r.GetInt64(1)), cancellation)).ToDictionary(c => c.Item1, c => c.Item2);
}
