using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>When each asset is out: by itself, or because what supplies it is. Pure.</summary>
internal sealed class OutageCuts
{
    private const int LongestSupply = 8;

    private readonly Stage _stage;
    private readonly (Outage Outage, int From, int To)[] _outages;
    private readonly Dictionary<AssetId, ScenarioAsset> _assets;

    public OutageCuts(Stage stage, Stretches stretches)
    {
        _stage = stage;
        _outages = [.. stage.Outages.Where(o => o.From < stage.To && o.To > stage.From && o.From < o.To).Select(o => (o, stretches.IndexOf(Instant.Later(o.From, stage.From)), stretches.IndexOf(Instant.Earlier(o.To, stage.To))))];
        _assets = _outages.Length == 0 ? [] : stage.Assets.DistinctBy(a => a.Asset).ToDictionary(a => a.Asset);
    }

    /// <summary>The stretches from one to another in runs in which it is out, or is not.</summary>
    public IEnumerable<(int From, int To, bool IsOut)> Split(ScenarioAsset asset, int from, int to)
    {
        var outages = Array.FindAll(_outages, o => o.From < to && o.To > from && IsOut(o.Outage, asset, LongestSupply));
        for (var begin = from; begin < to;)
        {
            var isOut = Array.Exists(outages, o => o.From <= begin && begin < o.To);
            var end = begin + 1;
            while (end < to && Array.Exists(outages, o => o.From <= end && end < o.To) == isOut)
            {
                end++;
            }

            yield return (begin, end, isOut);
            begin = end;
        }
    }

    private bool IsOut(Outage outage, ScenarioAsset asset, int depth)
    {
        if (outage.Part is null && outage.Concerns(asset))
        {
            return true;
        }

        foreach (var link in _stage.Catalogue.Kind(asset.Asset.Kind).Links)
        {
            if (link.Carries == LinkCarries.Supply && asset.Description.Links?.GetValueOrDefault(link.Name) is { } source && _assets.TryGetValue(source, out var supply)
                && (outage.Part is { } part ? outage.Concerns(supply) && link.Branch?.TextIn(asset.Description) == part : depth > 0 && IsOut(outage, supply, depth - 1)))
            {
                return true;
            }
        }

        return false;
    }
}
