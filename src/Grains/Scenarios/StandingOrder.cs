using Beffroi.Control;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What a planner commands of some assets for a time. At its instant each of them is asked as by a person, by the code that live assets are asked by, and may refuse.</summary>
/// <param name="Id">The planner's entry in their stacks.</param>
public sealed record StandingOrder(string Id, AssetKind Kind, RuleScope Scope, Property Control, Value Value, ControlSlot Slot, Instant From, Instant Until)
{
    private const string Author = "planner";
    private const string Reason = "The scenario commands it.";

    /// <summary>Only these, of the scope; null for all of it.</summary>
    public IReadOnlySet<AssetId>? Assets { get; init; }

    public bool IsFor(ScenarioAsset asset) => asset.Asset.Kind == Kind.Key && (Assets is null || Assets.Contains(asset.Asset)) && Scope.Holds(asset.Asset, asset.Description);

    /// <summary>As it is asked when its time has come.</summary>
    public CommandRequest Request => new(Id, Control.Name, CommandVerb.Set, Value, Slot, Id, null, Until == Instant.Never ? null : Until, new(Author, Reason));
}
