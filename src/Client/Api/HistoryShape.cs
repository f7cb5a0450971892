using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A property of an asset over a stretch of time.</summary>
/// <param name="Raw">Whether the points are the readings themselves.</param>
/// <param name="RetainedFrom">From when on history is kept; null when nothing was dropped yet.</param>
/// <param name="Coverage">The share of the stretch in which something fresh was known, up to now; null for a property that does not age.</param>
/// <param name="Excluded">Readings that do not count, by a person's word; they are in no point.</param>
/// <param name="Corrections">What persons corrected here, newest first, 200 at most.</param>
internal sealed record HistoryShape(
    string Asset, string Property, string? Unit, Instant From, Instant To, IReadOnlyList<HistoryItem> Points, bool Raw, Instant? RetainedFrom,
    double? Coverage, long Excluded, IReadOnlyList<CorrectionShape> Corrections);
