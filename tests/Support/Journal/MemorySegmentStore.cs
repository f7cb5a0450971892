using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Keeps sealed history in a <see cref="MemoryDatabase"/>.</summary>
public sealed class MemorySegmentStore(MemoryDatabase database, StoreFaults? faults = null) : ISegmentStore
{
    public Task Prepare(int shard, JournalPeriod period, long through, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) => Answer(kept =>
    {
        Put(kept, kept.Sealed.TryGetValue((shard, period), out var before) && before >= through ? [] : segments);
        return true;
    });

    public Task Seal(int shard, JournalPeriod period, long through, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) => Answer(kept =>
    {
        var further = !kept.Sealed.TryGetValue((shard, period), out var before) || before < through;
        Put(kept, further ? segments : []);
        kept.Sealed[(shard, period)] = further ? through : before;
        return true;
    });

    public Task<long?> SealedThrough(int shard, JournalPeriod period, CancellationToken cancellation) =>
        Answer(kept => kept.Sealed.TryGetValue((shard, period), out var through) ? through : (long?)null);

    public Task<SegmentRow[]> ReadSegments(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation) => Answer(kept => kept.Rows.Values
        .Where(row => row.Asset == asset && row.Property == property && row.First < to && row.Last >= from)
        .OrderBy(row => row.First).ThenBy(row => row.Revision).ToArray());

    public async Task<SegmentHeader[]> ReadHeaders(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation) =>
        Array.ConvertAll(await ReadSegments(asset, property, from, to, cancellation), MemorySegments.Header);

    public Task<SegmentRow[]> ReadSegments(AssetId asset, string property, IReadOnlyList<SegmentKey> keys, CancellationToken cancellation) => Answer(kept => kept.Rows.Values
        .Where(row => row.Asset == asset && row.Property == property && keys.Contains(row.Key))
        .OrderBy(row => row.First).ThenBy(row => row.Revision).ToArray());

    public Task<long> DropSegments(Instant before, int limit, CancellationToken cancellation) => Answer(kept => kept.Drop(row => row.Last < before, limit));

    public Task<long> DropSegments(Instant before, string kind, string property, int limit, CancellationToken cancellation) =>
        Answer(kept => kept.Drop(row => row.Last < before && row.Asset.Kind == kind && row.Property == property, limit));

    public Task<long?[]> ReadActivity(Instant from, Instant to, TimeSpan step, CancellationToken cancellation) => Answer(kept =>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.FromMinutes(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((to - from) / step, 100_000, nameof(step));
        var steps = new long?[(int)Math.Ceiling((to - from) / step)];
        foreach (var ((_, minute), count) in kept.Activity.Where(a => a.Key.Minute >= from && a.Key.Minute < to))
        {
            var at = (int)((minute - from) / step);
            steps[at] = (steps[at] ?? 0) + count;
        }

        return steps;
    });

    public Task AddActivity(long writer, IReadOnlyList<(Instant Minute, long Count)> counts, CancellationToken cancellation) => Answer(kept =>
    {
        foreach (var (minute, count) in counts)
        {
            kept.Activity[(writer, minute)] = kept.Activity.GetValueOrDefault((writer, minute)) + count;
        }

        return true;
    });

    private static void Put(MemorySegments kept, IReadOnlyList<SegmentRow> segments)
    {
        foreach (var row in segments)
        {
            kept.Rows[MemorySegments.KeyOf(row)] = row;
        }
    }

    private async Task<T> Answer<T>(Func<MemorySegments, T> change)
    {
        await Task.Yield();
        faults?.BeforeCall();
        lock (database.Gate)
        {
            return change(database.Segments);
        }
    }
}
