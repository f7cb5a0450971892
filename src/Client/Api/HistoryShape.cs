using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A property of an asset over a stretch of time.</summary>
/// <param name="Raw">Whether the points are the readings themselves.</param>
/// <param name="RetainedFrom">From when on history is kept; null when nothing was dropped yet.</param>
internal sealed record HistoryShape(
    string Asset, string Property, string? Unit, Instant From, Instant To, IReadOnlyList<HistoryItem> Points, bool Raw, Instant? RetainedFrom);

/// <summary>A reading as it was taken.</summary>
/// <param name="Late">Whether it was older than what was known when it came.</param>
internal sealed record RawReadingShape(Instant At, Value Value, string Quality, long Version, bool Late);
