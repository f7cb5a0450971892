using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Tells a segment from the others of its series.</summary>
public readonly record struct SegmentKey(Instant First, long Revision);
