using Beffroi.Feed;
using Beffroi.Journal;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>
/// One shard from an instant on, step by step: after each step exactly what a jump to it would show, of those that look otherwise than a step before. What turns stale
/// by itself does so here too. Changes the states it is given.
/// </summary>
internal sealed class ShardFilm(ShardPast past, PastFold fold, Func<AssetId, AssetState, Contribution?> contribute)
{
    private readonly Dictionary<AssetId, Contribution> _latest = [];
    private readonly Dictionary<AssetId, LiveEntry> _shown = [];
    private readonly PriorityQueue<AssetId, Instant> _ageing = new();
    private int _next;

    /// <summary>What each asset adds and shows at the beginning.</summary>
    public Contribution[] Begin(Instant at)
    {
        foreach (var (asset, state) in past.States)
        {
            if (Note(asset, state) is { } contribution)
            {
                _shown[asset] = contribution.ToLiveEntry(at);
            }
        }

        return [.. _latest.Values];
    }

    /// <summary>What looks otherwise at <paramref name="at"/>; to be called with ever later instants.</summary>
    public List<LiveEntry> Advance(Instant at)
    {
        var touched = new HashSet<AssetId>();
        for (; _next < past.Later.Length && past.Later[_next].At <= at; _next++)
        {
            var row = past.Later[_next];
            if (fold.Apply(past.States, row) && Note(row.Asset, past.States[row.Asset]) is not null)
            {
                touched.Add(row.Asset);
            }
        }

        while (_ageing.TryPeek(out var old, out var until) && until < at)
        {
            _ageing.Dequeue();
            touched.Add(old);
        }

        return [.. touched.Select(asset => Changed(asset, at)).OfType<LiveEntry>()];
    }

    private Contribution? Note(AssetId asset, AssetState state)
    {
        if (contribute(asset, state) is not { } contribution)
        {
            return null;
        }

        _latest[asset] = contribution;
        if (contribution.FreshUntil != Instant.Never)
        {
            _ageing.Enqueue(asset, contribution.FreshUntil);
        }

        return contribution;
    }

    private LiveEntry? Changed(AssetId asset, Instant at)
    {
        var entry = _latest[asset].ToLiveEntry(at);
        var same = _shown.TryGetValue(asset, out var shown) && shown.Mark == entry.Mark && shown.Main.Equals(entry.Main);
        _shown[asset] = entry;
        return same ? null : entry;
    }
}
