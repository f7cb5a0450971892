using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Merges what a <see cref="MemorySegmentStore"/> keeps.</summary>
public sealed class MemoryMergeStore(MemoryDatabase database) : IMergeStore
{
    public Task<Instant> MergedUntil(int shard, CancellationToken cancellation) => Answer(kept => kept.Merged.GetValueOrDefault(shard));

    public Task NoteMerged(int shard, Instant until, CancellationToken cancellation) =>
        Answer(kept => kept.Merged[shard] = Instant.Later(until, kept.Merged.GetValueOrDefault(shard)));

    public Task<Instant?> FirstSealed(int shard, Instant from, CancellationToken cancellation) =>
        Answer(kept => kept.Sealed.Keys.Where(s => s.Shard == shard && s.Period.From >= from).Select(s => (Instant?)s.Period.From).Min());

    public Task<SeriesName[]> SeriesAfter(SeriesName? after, int limit, CancellationToken cancellation) => Answer(kept => kept.Rows.Values
        .Select(row => new SeriesName(row.Asset, row.Property)).Distinct().OrderBy(Order, StringComparer.Ordinal)
        .Where(name => after is null || string.CompareOrdinal(Order(name), Order(after.Value)) > 0).Take(limit).ToArray());

    public Task<SegmentHeader[]> ReadRevisions(SeriesName series, long from, long to, CancellationToken cancellation) => Answer(kept => kept.Rows.Values
        .Where(row => row.Asset == series.Asset && row.Property == series.Property && row.Revision >= from && row.Revision < to)
        .OrderBy(row => row.First).ThenBy(row => row.Revision).Select(MemorySegments.Header).ToArray());

    public Task<bool> Replace(IReadOnlyList<SegmentHeader> old, IReadOnlyList<SegmentRow> merged, CancellationToken cancellation) => Answer(kept =>
    {
        if (!old.All(row => kept.Rows.ContainsKey(MemorySegments.KeyOf(row))))
        {
            return false;
        }

        foreach (var row in old)
        {
            kept.Rows.Remove(MemorySegments.KeyOf(row));
        }

        foreach (var row in merged)
        {
            kept.Rows.Add(MemorySegments.KeyOf(row), row);
        }

        return true;
    });

    private static string Order(SeriesName name) => $"{name.Asset}\0{name.Property}";

    private async Task<T> Answer<T>(Func<MemorySegments, T> change)
    {
        await Task.Yield();
        lock (database.Gate)
        {
            return change(database.Segments);
        }
    }
}
