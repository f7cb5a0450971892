using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Where sealed history is kept: one row a (asset, property, first instant, revision).</summary>
public interface ISegmentStore
{
    /// <summary>
    /// Writes some of a closed (shard, period)'s segments, over what a sealing that did not come to its end may have left; on one that is sealed as far it changes nothing.
    /// Until the period is sealed, its readings may so be found twice: in the journal and here.
    /// </summary>
    /// <param name="through">The shard's last sequence in the period when its rows were read.</param>
    Task Prepare(int shard, JournalPeriod period, long through, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation);

    /// <summary>
    /// Writes the last segments of a (shard, period) like <see cref="Prepare"/> and marks it sealed through that sequence, in one transaction; doing it twice changes nothing.
    /// Rows that come into the period later have higher sequences: then it is sealed again, through those.
    /// </summary>
    Task Seal(int shard, JournalPeriod period, long through, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation);

    /// <summary>The last sequence that the sealing of a (shard, period) took in; null when it has never been sealed.</summary>
    Task<long?> SealedThrough(int shard, JournalPeriod period, CancellationToken cancellation);

    /// <summary>Segments of one series that overlap the stretch, by first instant and revision.</summary>
    Task<SegmentRow[]> ReadSegments(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation);

    /// <summary>Their headers, without reading the bodies.</summary>
    Task<SegmentHeader[]> ReadHeaders(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation);

    /// <summary>Those segments of one series, by first instant and revision; one that is not there is left out.</summary>
    Task<SegmentRow[]> ReadSegments(AssetId asset, string property, IReadOnlyList<SegmentKey> keys, CancellationToken cancellation);

    /// <summary>Drops at most <paramref name="limit"/> segments that end before that instant; says how many.</summary>
    Task<long> DropSegments(Instant before, int limit, CancellationToken cancellation);

    /// <summary>Likewise, of one property of one kind.</summary>
    Task<long> DropSegments(Instant before, string kind, string property, int limit, CancellationToken cancellation);

    /// <summary>Readings received in each minute, added up by the writer of the rows; null where nothing was noted.</summary>
    Task<long?[]> ReadActivity(Instant from, Instant to, TimeSpan step, CancellationToken cancellation);

    Task AddActivity(long writer, IReadOnlyList<(Instant Minute, long Count)> counts, CancellationToken cancellation);
}
