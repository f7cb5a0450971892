using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>An asset's state at a version, as bytes.</summary>
public readonly record struct SnapshotRow(int Shard, AssetId Asset, long Version, byte[] State);
