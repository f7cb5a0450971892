using System.Data;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Merging months beside the journal; of two silos that merge the same, one does it.</summary>
internal sealed class PostgreSqlMergeStore(PostgreSqlDatabase database) : IMergeStore
{
    // From one series to the next by the index, not through their segments.
    private const string SeriesAfterName =
        """
        WITH RECURSIVE series AS (
            (SELECT asset, property FROM segment WHERE (asset, property) > (@asset, @property) ORDER BY asset, property LIMIT 1)
            UNION ALL
            SELECT next.asset, next.property FROM series, LATERAL (
                SELECT asset, property FROM segment WHERE (segment.asset, segment.property) > (series.asset, series.property) ORDER BY asset, property LIMIT 1) AS next)
        SELECT asset, property FROM series LIMIT @limit
        """;

    public async Task<Instant> MergedUntil(int shard, CancellationToken cancellation) =>
        new((await database.Query(StoreQuery.MergedUntil(shard), r => r.GetInt64(0), cancellation)).SingleOrDefault());

    public Task NoteMerged(int shard, Instant until, CancellationToken cancellation) => database.Execute(StoreQuery.NoteMerged(shard, until), cancellation);

    public async Task<Instant?> FirstSealed(int shard, Instant from, CancellationToken cancellation) =>
        (await database.Query(StoreQuery.FirstSealed(shard, from), r => (Instant?)new Instant(r.GetInt64(0)), cancellation)).SingleOrDefault();

    public async Task<SeriesName[]> SeriesAfter(SeriesName? after, int limit, CancellationToken cancellation) =>
        [.. await database.Query(
            new(SeriesAfterName, ("@asset", after?.Asset.ToString() ?? ""), ("@property", after?.Property ?? ""), ("@limit", limit)), StoredRows.Series, cancellation)];

    public async Task<SegmentHeader[]> ReadRevisions(SeriesName series, long from, long to, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.Revisions(series, from, to), StoredRows.Header, cancellation)];

    public async Task<bool> Replace(IReadOnlyList<SegmentHeader> old, IReadOnlyList<SegmentRow> merged, CancellationToken cancellation)
    {
        try
        {
            return await database.Transaction(IsolationLevel.ReadCommitted, async connection =>
            {
                // The exception rolls the transaction back.
                var deleted = await PostgreSqlSegments.Delete(connection, old, cancellation);
                return deleted == old.Count ? await Put() : throw new SegmentGoneException();

                async Task<bool> Put()
                {
                    await PostgreSqlSegments.Copy(connection, merged, cancellation);
                    return true;
                }
            }, cancellation);
        }
        catch (SegmentGoneException)
        {
            return false;
        }
    }
}
