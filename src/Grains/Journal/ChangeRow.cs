using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>One change of one asset in the journal. <see cref="Sequence"/> is the shard's order, given by the writer; the body is opaque to the store.</summary>
public readonly record struct ChangeRow(int Shard, long Sequence, AssetId Asset, long Version, Instant At, byte[] Body);
