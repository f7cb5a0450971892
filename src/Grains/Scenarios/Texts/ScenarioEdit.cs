using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Texts;

/// <summary>From noon of that day on those assets are described so: refitted with another model, given another programme or calendar.</summary>
/// <param name="From">Null from the begin on.</param>
public sealed record ScenarioEdit(AssetKind Kind, RuleScope Scope, IReadOnlyDictionary<string, Value> Attributes, DateOnly? From)
{
    private static readonly TimeOnly Noon = new(12, 0);

    public Turnover On(Instant begin) => new(From is { } day ? LegalTime.At(day, Noon) : begin, After);

    private Description? After(ScenarioAsset asset) =>
        asset.Asset.Kind == Kind.Key && Scope.Holds(asset.Asset, asset.Description) ? DescriptionMerge.Of(asset.Description, new() { Attributes = Attributes }) : null;
}
