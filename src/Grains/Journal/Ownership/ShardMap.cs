using Beffroi.Twin;

namespace Beffroi.Journal.Ownership;

/// <summary>How many shards the store was created with: known once the journal is open, before the silo is active.</summary>
internal sealed class ShardMap
{
    private int _count;

    public void Set(int count) => Volatile.Write(ref _count, count);

    public int ShardOf(AssetId asset) => Volatile.Read(ref _count) is > 0 and var count
        ? Shards.Of(asset, count)
        : throw new ShardMovedException("This silo's journal is not open yet: ask again.");
}
