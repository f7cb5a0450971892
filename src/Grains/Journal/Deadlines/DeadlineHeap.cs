using Beffroi.Twin;

namespace Beffroi.Journal.Deadlines;

/// <summary>
/// One deadline an asset, the earliest first. A deadline that moves later, as freshness does with each reading, leaves its entry
/// where it is and is looked at again when that comes up: so a set costs one look-up, and the heap holds about one entry an asset.
/// </summary>
internal sealed class DeadlineHeap
{
    private readonly Dictionary<AssetId, (Instant Due, Instant Queued)> _deadlines = [];
    private readonly PriorityQueue<AssetId, Instant> _queue = new();

    public int Count => _deadlines.Count;

    public void Set(AssetId asset, Instant due)
    {
        if (_deadlines.TryGetValue(asset, out var deadline) && deadline.Queued <= due)
        {
            _deadlines[asset] = deadline with { Due = due };
        }
        else if (due != Instant.Never)
        {
            Queue(asset, due, due);
        }
    }

    /// <summary>Takes out what is due.</summary>
    public void Take(Instant now, Action<AssetId, Instant> due)
    {
        while (_queue.TryPeek(out var asset, out var queued) && queued <= now)
        {
            _queue.Dequeue();
            if (!_deadlines.TryGetValue(asset, out var deadline) || deadline.Queued != queued)
            {
                continue;
            }

            _deadlines.Remove(asset);
            if (deadline.Due <= now)
            {
                due(asset, deadline.Due);
            }
            else if (deadline.Due != Instant.Never)
            {
                Queue(asset, deadline.Due, deadline.Due);
            }
        }
    }

    /// <summary>Puts a deadline back that could not be passed, to be taken at <paramref name="again"/>; a deadline set meanwhile has replaced it.</summary>
    public void PutBack(AssetId asset, Instant due, Instant again)
    {
        if (!_deadlines.ContainsKey(asset))
        {
            Queue(asset, due, again);
        }
    }

    private void Queue(AssetId asset, Instant due, Instant queued)
    {
        _deadlines[asset] = (due, queued);
        _queue.Enqueue(asset, queued);
    }
}
