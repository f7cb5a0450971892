using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Which effect, to delete it once its target has committed it.</summary>
public readonly record struct OutboxKey(int Shard, AssetId Source, long Version, int Index);
