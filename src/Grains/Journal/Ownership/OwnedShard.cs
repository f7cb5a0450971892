using Beffroi.Journal.Snapshots;
using Beffroi.Twin;

namespace Beffroi.Journal.Ownership;

/// <summary>A shard in one tenure: the states that wait for their activation, and which rows snapshots cover.</summary>
internal sealed class OwnedShard(Tenure tenure, Dictionary<AssetId, AssetState?> states, Coverage coverage)
{
    private readonly Lock _gate = new();

    public Tenure Tenure => tenure;

    public Coverage Coverage => coverage;

    /// <summary>The checkpoint that was last asked for.</summary>
    public long Checkpoint { get; set; }

    /// <summary>Every asset that has a state or an activation.</summary>
    public AssetId[] Assets
    {
        get
        {
            lock (_gate)
            {
                return [.. states.Keys];
            }
        }
    }

    /// <summary>Hands the loaded state over. False when an activation was here before: what it did is in the store only.</summary>
    public bool TryTake(AssetId asset, out AssetState? state)
    {
        lock (_gate)
        {
            var known = states.TryGetValue(asset, out state);
            states[asset] = null;
            return !known || state is not null;
        }
    }

    public bool IsWaiting(AssetId asset)
    {
        lock (_gate)
        {
            return states.GetValueOrDefault(asset) is not null;
        }
    }
}
