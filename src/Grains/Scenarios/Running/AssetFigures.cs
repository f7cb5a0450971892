using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>What each asset of a run took, of the scenario beside its baseline. Pure.</summary>
internal sealed class AssetFigures(IReadOnlyList<ScenarioAsset> assets, Catalogue catalogue, Ledger baseline, Ledger scenario)
{
    /// <param name="only">Of this kind alone; empty for all that have the flow.</param>
    public ScenarioAssets Of(string flow, string only)
    {
        var flows = catalogue.Kinds.Where(k => k.Living is not null && (only.Length == 0 || k.Key == only)).Select(k => (Kind: k, Flow: Find(k, flow))).Where(f => f.Flow >= 0).ToDictionary(f => f.Kind.Key);
        if (flows.Count == 0)
        {
            return new(Outcome.Refused("unknown-flow", $"Nothing of the name '{flow}' is added up of what was asked for.", "Ask for a flow of the run's rows, of a kind that has it."), "", []);
        }

        var rows = new List<ScenarioAssetRow>();
        for (var i = 0; i < assets.Count; i++)
        {
            if (flows.TryGetValue(assets[i].Asset.Kind, out var of))
            {
                var (description, scale) = (assets[i].Description, (double)of.Kind.Living!.Flows[of.Flow].Scale);
                rows.Add(new(assets[i].Asset, description.Place, description.District, description.Authority, baseline.OfAsset(i, of.Flow) / scale, scenario.OfAsset(i, of.Flow) / scale));
            }
        }

        var (kind, index) = flows.Values.First();
        return new(Outcome.Taken, kind.Living!.Flows[index].Unit, [.. rows]);
    }

    private static int Find(AssetKind kind, string flow)
    {
        var flows = kind.Living!.Flows;
        for (var i = 0; i < flows.Count; i++)
        {
            if (flows[i].Name == flow)
            {
                return i;
            }
        }

        return -1;
    }
}
