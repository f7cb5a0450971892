using Beffroi.Documents;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios.Texts;

/// <summary>People ask for more or less of some assets for a time, or for more every year: a market day, a festival, a city that grows.</summary>
public sealed record DemandEdit : ScenarioEdit
{
    public required AssetKind Kind { get; init; }

    /// <summary>Of what they ask for usually.</summary>
    public required double Factor { get; init; }

    /// <summary>Percent by which it is more each year from its begin on.</summary>
    public double Growth { get; init; }

    /// <summary>Null from the begin on.</summary>
    public Instant? Begin { get; init; }

    /// <summary>Null for ever.</summary>
    public Instant? End { get; init; }

    public override Stage On(Stage stage) => stage with { Demands = [.. stage.Demands, new(Begin ?? stage.From, End ?? stage.To, Factor, Growth, Concerns)] };

    /// <summary>Reads one; null when its kind knows no demand, which is told.</summary>
    internal static DemandEdit? Read(EditBlock edit)
    {
        var kind = edit.Kind(lives: true);
        var (begin, end) = edit.Times();
        var (factor, growth) = (edit.Yaml.Number("factor", 0, 20), edit.Yaml.Number("growth", -20, 50));
        if (kind is not null and not { Living: SimulatedLiving { KnowsDemand: true } })
        {
            edit.Yaml.Remarks.Add(edit.Yaml.Node(edit.Key)!, RemarkCode.KindWithoutDemand, kind.Key, edit.Knowing(k => k.Living is SimulatedLiving { KnowsDemand: true }));
            return null;
        }

        if (factor is null && growth is null)
        {
            edit.Yaml.Remarks.Add(edit.Yaml.Self, RemarkCode.Missing, "factor, growth", "edits");
        }

        return kind is null ? null : new() { Kind = kind, Scope = edit.Scope, Factor = factor ?? 1, Growth = growth ?? 0, Begin = begin, End = end };
    }

    private bool Concerns(ScenarioAsset asset) => asset.Asset.Kind == Kind.Key && Scope.Holds(asset.Asset, asset.Description);
}
