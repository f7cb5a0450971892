using Beffroi.Journal.Hosting;
using Beffroi.Twin;

namespace Beffroi.Journal.Ownership;

/// <summary>Every shard as this silo sees it.</summary>
internal sealed class ShardTable(int count, IShardPlan plan, JournalOptions options, TimeProvider time)
{
    private volatile bool _ended;

    public ShardSlot[] Slots { get; } = [.. Enumerable.Range(0, count).Select(shard => new ShardSlot(shard))];

    public IEnumerable<OwnedShard> Owned => Slots.Where(slot => slot.State == ShardState.Owned).Select(slot => slot.Owned!);

    public bool IsOwned(int shard) => !_ended && Slots[shard].State == ShardState.Owned;

    public bool IsEnded => _ended;

    /// <summary>The asset's shard, once it is owned here.</summary>
    public async Task<OwnedShard> Enter(AssetId asset, CancellationToken cancellation)
    {
        var slot = Slots[Shards.Of(asset, count)];
        if (_ended)
        {
            throw ShardSlot.Stopped();
        }

        if (slot.State is ShardState.Closed or ShardState.Draining)
        {
            throw new ShardMovedException($"Shard {slot.Shard} of {asset} is {slot.State}. {slot.Reason}");
        }

        if (slot.State is ShardState.Free && !plan.IsWanted(slot.Shard))
        {
            throw new ShardMovedException($"Shard {slot.Shard} of {asset} is not for this silo: ask again, its owner answers.");
        }

        try
        {
            return await slot.WhenOwned(options.EnterWait, time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new ShardMovedException($"Shard {slot.Shard} of {asset} is {slot.State} on this silo: ask again, its owner answers.");
        }
    }

    public OwnedShard? Find(Tenure tenure) => Slots[tenure.Shard].Owned is { } owned && ReferenceEquals(owned.Tenure, tenure) ? owned : null;

    /// <summary>Ends every tenure: nothing more is granted a place, and whoever waits for a shard is told to ask elsewhere.</summary>
    public void EndAll()
    {
        _ended = true;
        foreach (var slot in Slots)
        {
            slot.End();
        }
    }
}
