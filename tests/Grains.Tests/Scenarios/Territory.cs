using Beffroi.Demonstration;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Some assets of each kind of the demonstration.</summary>
internal static class Territory
{
    public static readonly Instant November = LegalTime.At(new(2026, 11, 23), TimeOnly.MinValue);

    public static readonly ScenarioAsset[] All = [.. DemonstrationTerritory.Make(new()).Assets.Select(a => new ScenarioAsset(a.Id, a.Description))];

    /// <summary>The kinds of which each asset lives by itself, as it is simulated.</summary>
    public static IEnumerable<AssetKind> Simulated => RuleBench.Catalogue.Kinds.Where(k => k.Living is SimulatedLiving && All.Any(a => a.Asset.Kind == k.Key));

    public static ScenarioAsset[] Of(string kind, int count) => [.. All.Where(a => a.Asset.Kind == kind).Take(count)];

    public static Stage Stage(IReadOnlyList<ScenarioAsset> assets, Instant from, double days, params string[] rules) => new()
    {
        From = from,
        To = from + TimeSpan.FromDays(days),
        Assets = assets,
        Catalogue = RuleBench.Catalogue,
        Faults = 0.1,
        Rules = [.. rules.Select((yaml, i) => RuleBench.Compile(yaml, $"r{i + 1}"))],
    };

    /// <summary>What an asset took of a flow, in its unit; null where it is unknown.</summary>
    public static double? Taken(Stage stage, Ledger ledger, int asset, string flow)
    {
        var living = stage.Catalogue.Kind(stage.Assets[asset].Asset.Kind).Living!;
        var index = living.Flows.ToList().FindIndex(f => f.Name == flow);
        return stage.Tells(living, index) ? ledger.OfAsset(asset, index) / (double)living.Flows[index].Scale : null;
    }
}
