using Beffroi.Journal;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Storage.Sqlite;

/// <summary>Reads firings of rules.</summary>
internal sealed class SqliteFiringStore(SqliteDatabase database) : IFiringStore
{
    public Task<KeptFiring[]> Read(string rule, Instant from, Instant to, long before, int limit, CancellationToken cancellation) =>
        database.Read<KeptFiring[]>(s => [.. s.Query(StoreQuery.Firings(rule, from, to, before, limit), StoredFirings.Read)], cancellation);

    public Task<Dictionary<string, long>> Count(Instant from, CancellationToken cancellation) =>
        database.Read(s => s.Query(StoreQuery.CountFirings(from), r => (r.GetString(0), r.GetInt64(1))).ToDictionary(c => c.Item1, c => c.Item2), cancellation);
}
