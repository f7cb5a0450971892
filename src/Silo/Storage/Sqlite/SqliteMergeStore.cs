using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.Sqlite;

/// <summary>Merging months in the same file as the journal.</summary>
internal sealed class SqliteMergeStore(SqliteDatabase database) : IMergeStore
{
    private const string NextSeries =
        "SELECT asset, property FROM segment WHERE (asset, property) > (@asset, @property) ORDER BY asset, property LIMIT 1";

    public Task<Instant> MergedUntil(int shard, CancellationToken cancellation) =>
        database.Read(s => new Instant(s.Query(StoreQuery.MergedUntil(shard), r => r.GetInt64(0)).SingleOrDefault()), cancellation);

    public Task NoteMerged(int shard, Instant until, CancellationToken cancellation) =>
        database.Write(s => s.Execute(StoreQuery.NoteMerged(shard, until)), cancellation);

    public Task<Instant?> FirstSealed(int shard, Instant from, CancellationToken cancellation) =>
        database.Read(s => s.Query(StoreQuery.FirstSealed(shard, from), r => (Instant?)new Instant(r.GetInt64(0))).SingleOrDefault(), cancellation);

    public Task<SeriesName[]> SeriesAfter(SeriesName? after, int limit, CancellationToken cancellation) => database.Read(s =>
    {
        var (asset, property) = after is { } name ? (name.Asset.ToString(), name.Property) : ("", "");
        var names = new List<SeriesName>();
        while (names.Count < limit && s.Query(NextSeries, StoredRows.Series, ("@asset", asset), ("@property", property)) is [var next])
        {
            names.Add(next);
            (asset, property) = (next.Asset.ToString(), next.Property);
        }

        return names.ToArray();
    }, cancellation);

    public Task<SegmentHeader[]> ReadRevisions(SeriesName series, long from, long to, CancellationToken cancellation) =>
        database.Read<SegmentHeader[]>(s => [.. s.Query(StoreQuery.Revisions(series, from, to), StoredRows.Header)], cancellation);

    public async Task<bool> Replace(IReadOnlyList<SegmentHeader> old, IReadOnlyList<SegmentRow> merged, CancellationToken cancellation)
    {
        try
        {
            return await database.Write(s => Replace(s, old, merged), cancellation);
        }
        catch (SegmentGoneException)
        {
            return false;
        }
    }

    // The exception rolls the transaction back.
    private static bool Replace(SqliteSession session, IReadOnlyList<SegmentHeader> old, IReadOnlyList<SegmentRow> merged)
    {
        if (!old.All(header => SqliteSegments.Delete(session, header)))
        {
            throw new SegmentGoneException();
        }

        foreach (var row in merged)
        {
            SqliteSegments.Write(session, row);
        }

        return true;
    }
}
