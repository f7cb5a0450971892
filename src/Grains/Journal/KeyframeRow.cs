using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>A shard's states at one time. None in it is later than <see cref="At"/>; what it lacks are rows above <see cref="Checkpoint"/>, and some of those it may have.</summary>
public readonly record struct KeyframeRow(int Shard, Instant At, long Checkpoint, byte[] Body);
