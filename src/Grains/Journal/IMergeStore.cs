using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>What merging a month's segments asks of the store, beside <see cref="ISegmentStore"/>.</summary>
public interface IMergeStore
{
    /// <summary>Up to when a shard's months are merged; the beginning of time before the first.</summary>
    Task<Instant> MergedUntil(int shard, CancellationToken cancellation);

    /// <summary>Notes that the shard's months are merged up to that instant; an earlier one changes nothing.</summary>
    Task NoteMerged(int shard, Instant until, CancellationToken cancellation);

    /// <summary>The first sealed day of the shard that begins at that instant or later; null when there is none.</summary>
    Task<Instant?> FirstSealed(int shard, Instant from, CancellationToken cancellation);

    /// <summary>The series behind that one, in the order of names; the first ones when it is null.</summary>
    Task<SeriesName[]> SeriesAfter(SeriesName? after, int limit, CancellationToken cancellation);

    /// <summary>Headers of a series' segments with revisions from <paramref name="from"/> (included) to <paramref name="to"/> (excluded), by first instant and revision.</summary>
    Task<SegmentHeader[]> ReadRevisions(SeriesName series, long from, long to, CancellationToken cancellation);

    /// <summary>
    /// Puts segments in the place of others, in one transaction: whatever dies, there are either the old ones or the new ones.
    /// When one of the old ones is not there nothing changes and the answer is false: somebody else was quicker.
    /// </summary>
    Task<bool> Replace(IReadOnlyList<SegmentHeader> old, IReadOnlyList<SegmentRow> merged, CancellationToken cancellation);
}
