using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Texts;

/// <summary>From noon of its day on those assets are described so: refitted with another model, given another programme or calendar.</summary>
public sealed record DescribeEdit : ScenarioEdit
{
    public required AssetKind Kind { get; init; }

    public required IReadOnlyDictionary<string, Value> Attributes { get; init; }

    public override Stage On(Stage stage) => stage with { Turnovers = [.. stage.Turnovers, new(Begins(stage.From), After)] };

    /// <summary>Reads one; null when its kind is none that lives in scenarios, which is told.</summary>
    internal static DescribeEdit? Read(EditBlock edit)
    {
        var kind = edit.Kind(lives: true);
        var attributes = kind is null ? [] : edit.Attributes(kind);
        _ = edit.Yaml.Node("attributes");
        return kind is null ? null : new() { Kind = kind, Scope = edit.Scope, From = edit.From, Attributes = attributes };
    }

    internal bool IsFor(AssetId asset, Description description) => asset.Kind == Kind.Key && Scope.Holds(asset, description);

    /// <summary>An asset as it is described from then on.</summary>
    internal Description On(Description before) => DescriptionMerge.Of(before, new() { Attributes = Attributes });

    private Description? After(ScenarioAsset asset) => IsFor(asset.Asset, asset.Description) ? On(asset.Description) : null;
}
