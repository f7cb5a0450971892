using System.Collections.Concurrent;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Rules.Totals;

/// <summary>Which assets of this silo look at which totals: those whose rules do, as far as they were asked for their rules. Empty costs a comparison.</summary>
public sealed class TotalWatch
{
    private readonly ConcurrentDictionary<AssetId, WatchedTotal[]> _watched = new();

    internal IEnumerable<KeyValuePair<AssetId, WatchedTotal[]>> All => _watched;

    /// <summary>The asset has these rules from now on.</summary>
    public void Take(AssetId asset, AssetRules rules, Description? description)
    {
        if (rules.Totals.Length == 0)
        {
            Forget(asset);
            return;
        }

        _watched[asset] = [.. rules.Totals.Select(t => (Input: t, Node: t.Node.Of(description))).Where(t => t.Node is not null).Select(t => new WatchedTotal(t.Input, t.Node!.Value))];
    }

    /// <summary>The asset lives elsewhere now.</summary>
    public void Forget(AssetId asset)
    {
        if (!_watched.IsEmpty)
        {
            _watched.TryRemove(asset, out _);
        }
    }
}
