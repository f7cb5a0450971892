using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Where sealed history is kept: one row a (asset, property, first instant, revision).</summary>
public interface ISegmentStore
{
    /// <summary>Writes segments of one sealed (shard, period) and marks it sealed, in one transaction; doing it twice changes nothing.</summary>
    Task Seal(int shard, JournalPeriod period, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation);

    Task<bool> IsSealed(int shard, JournalPeriod period, CancellationToken cancellation);

    /// <summary>Segments of one series that overlap the stretch, by first instant and revision.</summary>
    Task<SegmentRow[]> ReadSegments(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation);

    /// <summary>Drops segments that end before that instant; says how many.</summary>
    Task<long> DropSegments(Instant before, CancellationToken cancellation);

    /// <summary>Readings received in each minute, added up by the writer of the rows; null where nothing was noted.</summary>
    Task<long?[]> ReadActivity(Instant from, Instant to, TimeSpan step, CancellationToken cancellation);

    Task AddActivity(long writer, IReadOnlyList<(Instant Minute, long Count)> counts, CancellationToken cancellation);
}
