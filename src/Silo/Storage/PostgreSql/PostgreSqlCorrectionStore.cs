using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Reads corrections.</summary>
internal sealed class PostgreSqlCorrectionStore(PostgreSqlDatabase database) : ICorrectionStore
{
    public async Task<CorrectionEntry[]> Read(AssetId asset, string property, Instant from, Instant to, int limit, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.Corrections(asset, property, from, to, limit), StoredRows.Correction, cancellation)];
}
