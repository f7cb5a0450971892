using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Keeps sealed history in a <see cref="MemoryDatabase"/>.</summary>
public sealed class MemorySegmentStore(MemoryDatabase database, StoreFaults? faults = null) : ISegmentStore
{
    public Task Seal(int shard, JournalPeriod period, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation) => Answer(kept =>
    {
        if (kept.Sealed.Add((shard, period)))
        {
            foreach (var row in segments)
            {
                kept.Rows[(row.Asset, row.Property, row.First, row.Revision)] = row;
            }
        }

        return true;
    });

    public Task<bool> IsSealed(int shard, JournalPeriod period, CancellationToken cancellation) => Answer(kept => kept.Sealed.Contains((shard, period)));

    public Task<SegmentRow[]> ReadSegments(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation) => Answer(kept => kept.Rows.Values
        .Where(row => row.Asset == asset && row.Property == property && row.First < to && row.Last >= from)
        .OrderBy(row => row.First).ThenBy(row => row.Revision).ToArray());

    public Task<long> DropSegments(Instant before, CancellationToken cancellation) => Answer(kept =>
    {
        var old = kept.Rows.Where(row => row.Value.Last < before).Select(row => row.Key).ToArray();
        return (long)old.Count(kept.Rows.Remove);
    });

    public Task<long?[]> ReadActivity(Instant from, Instant to, TimeSpan step, CancellationToken cancellation) => Answer(kept =>
    {
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
