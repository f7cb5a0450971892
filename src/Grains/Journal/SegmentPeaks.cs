using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Where a segment's extremes are, and how it ends: enough to draw it as a whole.</summary>
/// <param name="LastNumber">The last reading's number.</param>
/// <param name="Quality">The most doubtful quality among its readings.</param>
/// <param name="Silence">The longest time between two neighbouring readings.</param>
public sealed record SegmentPeaks(Instant MinAt, Instant MaxAt, double LastNumber, Quality Quality, TimeSpan Silence);
