using Beffroi.Twin;

namespace Beffroi.Journal.Snapshots;

/// <summary>Which rows of one shard are covered by written snapshots: what its checkpoint and the sweeper go by.</summary>
internal sealed class Coverage(long lastSequence)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<AssetId, Uncovered> _uncovered = [];
    private long _lastSequence = lastSequence;

    /// <summary>The sequence below and at which every row is covered.</summary>
    public long Checkpoint
    {
        get
        {
            lock (_gate)
            {
                var checkpoint = _lastSequence;
                foreach (var asset in _uncovered.Values)
                {
                    checkpoint = Math.Min(checkpoint, asset.FirstSequence - 1);
                }

                return checkpoint;
            }
        }
    }

    public void Committed(AssetId asset, long sequence, long now)
    {
        lock (_gate)
        {
            _lastSequence = Math.Max(_lastSequence, sequence);
            if (_uncovered.TryGetValue(asset, out var uncovered))
            {
                uncovered.Add(sequence, now);
            }
            else
            {
                _uncovered.Add(asset, new(sequence, now));
            }
        }
    }

    /// <summary>A snapshot of the asset as far as it is committed goes to the store; false when everything is covered already.</summary>
    public bool Save(AssetId asset, long version)
    {
        lock (_gate)
        {
            if (!_uncovered.TryGetValue(asset, out var uncovered))
            {
                return false;
            }

            uncovered.Save(version);
            return true;
        }
    }

    public void Written(AssetId asset, long version)
    {
        lock (_gate)
        {
            if (_uncovered.TryGetValue(asset, out var uncovered) && uncovered.Written(version))
            {
                _uncovered.Remove(asset);
            }
        }
    }

    public void NotWritten(AssetId asset, long version)
    {
        lock (_gate)
        {
            _uncovered.GetValueOrDefault(asset)?.NotWritten(version);
        }
    }

    /// <summary>The assets that stand uncovered since that timestamp or before, or by so many changes, and that no snapshot is under way for.</summary>
    public AssetId[] Due(long since, int changes)
    {
        lock (_gate)
        {
            return [.. _uncovered.Where(u => u.Value.Saving == 0 && (u.Value.Since <= since || u.Value.Changes >= changes)).Select(u => u.Key)];
        }
    }
}
