using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.Sqlite;

/// <summary>Reads corrections.</summary>
internal sealed class SqliteCorrectionStore(SqliteDatabase database) : ICorrectionStore
{
    public Task<CorrectionEntry[]> Read(AssetId asset, string property, Instant from, Instant to, int limit, CancellationToken cancellation) =>
        database.Read<CorrectionEntry[]>(s => [.. s.Query(StoreQuery.Corrections(asset, property, from, to, limit), StoredRows.Correction)], cancellation);
}
