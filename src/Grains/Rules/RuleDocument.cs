using Beffroi.Rules.Cel;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>A rule as its document says it, understood and checked: what a book is compiled from.</summary>
public sealed record RuleDocument
{
    public required RuleText Title { get; init; }

    public RuleText? Sentence { get; init; }

    public required AssetKind Kind { get; init; }

    public required RuleScope Scope { get; init; }

    public IReadOnlyList<RuleInput> Inputs { get; init; } = [];

    public required IReadOnlyList<RuleTrigger> Triggers { get; init; }

    /// <summary>Must be true when a trigger happens; null for always.</summary>
    public CelCondition? When { get; init; }

    public required IReadOnlyList<RuleAction> Actions { get; init; }

    /// <summary>Where its inputs stand in the text.</summary>
    public int InputsLine { get; init; } = 1;

    /// <summary>Where its actions stand in the text.</summary>
    public int ActionsLine { get; init; } = 1;

    /// <summary>The least time between two firings on one asset.</summary>
    public TimeSpan Damping { get; init; }

    /// <summary>Firings of the rule a silo lets through in <see cref="StormPer"/>; what is beyond is damped, counted and reported.</summary>
    public int StormFirings { get; init; } = 1_000;

    public TimeSpan StormPer { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether one of its triggers follows that property of its kind.</summary>
    public bool FollowsOwn(AssetKind kind, Property property) => Kind.Key == kind.Key && Triggers.Any(t => (t.Follows & (1UL << property.Slot)) != 0);

    /// <summary>Whether one of its triggers follows that property of what its assets hang on, or a total that it moves.</summary>
    public bool FollowsTold(AssetKind kind, Property property) => Inputs.Any(i => i.Follows(kind, property) && Triggers.Any(t => t.Inputs.Contains(i.Key)));
}
