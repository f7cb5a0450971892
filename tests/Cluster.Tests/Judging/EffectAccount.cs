using Beffroi.Cluster.Sites;
using Beffroi.Twin;

namespace Beffroi.Cluster.Judging;

/// <summary>
/// Which effects the changes in the journal caused, and which the targets' changes say were heard: at rest both are the same, each once (I7).
/// An effect is known by its source, the version that caused it, and its target.
/// </summary>
internal sealed class EffectAccount(Catalogue catalogue)
{
    private readonly Dictionary<(string Source, long Version, string Target), int> _balance = [];
    private readonly Dictionary<(string Source, string Target), EffectMark> _last = [];

    public void Take(StoredRow row, Change change, AssetAccount before, AssetAccount after, Findings findings)
    {
        foreach (var (_, target) in after.Links.Except(before.Links))
        {
            Add(row.Asset, row.Version, target.ToString(), 1);
        }

        Tells(row, change, before, after);
        foreach (var heard in change.Heard)
        {
            var way = (Source: heard.Source.ToString(), Target: row.Asset);
            Add(way.Source, heard.Mark.Version, way.Target, -1);
            findings.Require(!_last.TryGetValue(way, out var last) || heard.Mark.CompareTo(last) > 0, $"I7: {way.Target} heard {heard.Mark} of {way.Source} after {last}.");
            _last[way] = heard.Mark;
        }
    }

    /// <summary>At rest: nothing is on its way any more.</summary>
    public void Judge(Findings findings)
    {
        foreach (var ((source, version, target), balance) in _balance)
        {
            findings.Add(balance > 0
                ? $"I7: {target} never heard what version {version} of {source} told it."
                : $"I7: {target} heard version {version} of {source} {-balance} times more than it was told.");
        }
    }

    private void Tells(StoredRow row, Change change, AssetAccount before, AssetAccount after)
    {
        foreach (var tell in catalogue.Kind(AssetId.Parse(row.Asset).Kind).Tells)
        {
            var told = after.Slots.GetValueOrDefault(tell.Property.Name);
            var changed = told is not null && told.Value != before.Slots.GetValueOrDefault(tell.Property.Name)?.Value;
            foreach (var (asset, link) in after.Dependants.Where(dependant => dependant.Link == tell.Link))
            {
                var greeted = told is not null && change.Dependants.Any(fact => !fact.Gone && fact.Dependant.Asset == asset && fact.Dependant.Link == link);
                Add(row.Asset, row.Version, asset.ToString(), (changed ? 1 : 0) + (greeted ? 1 : 0));
            }
        }
    }

    private void Add(string source, long version, string target, int count)
    {
        var key = (source, version, target);
        var balance = _balance.GetValueOrDefault(key) + count;
        _balance[key] = balance;
        if (balance == 0)
        {
            _balance.Remove(key);
        }
    }
}
