using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>A change as the journal keeps it.</summary>
internal readonly record struct PastChange(long Version, Instant At, Change Change);
