using Beffroi.Control;
using Beffroi.Rules;

namespace Beffroi.Twin;

/// <summary>What one turn did to one asset, as facts in the past tense: the body of a journal row. Folding a state over its changes gives the state.</summary>
[GenerateSerializer, Immutable, Alias("Change")]
public sealed record Change
{
    [Id(0)] public Receipt[] Receipts { get; init; } = [];

    [Id(1)] public Fact[] Facts { get; init; } = [];

    [Id(2)] public Enrolment? Enrolment { get; init; }

    /// <summary>Who described, retired or corrected it; null for what was only observed.</summary>
    [Id(3)] public Cause? Cause { get; init; }

    /// <summary>Taken out of the inventory; describing it again brings it back.</summary>
    [Id(4)] public bool Retired { get; init; }

    [Id(5)] public ConditionFact[] Conditions { get; init; } = [];

    [Id(6)] public DependantFact[] Dependants { get; init; } = [];

    [Id(7)] public HeardFact[] Heard { get; init; } = [];

    /// <summary>Whether the asset itself was heard of, rather than told something or looked at.</summary>
    [Id(8)] public bool Seen { get; init; }

    /// <summary>Effects of this asset that could not be delivered, with the reason.</summary>
    [Id(9)] public EffectFailure[] Failures { get; init; } = [];

    /// <summary>What a person said of past readings; they are among the facts.</summary>
    [Id(10)] public CorrectionFact? Correction { get; init; }

    /// <summary>Entries that came into priority stacks or left them.</summary>
    [Id(11)] public ControlFact[] Control { get; init; } = [];

    /// <summary>Orders to the asset's device that were issued or came a step further.</summary>
    [Id(12)] public OrderFact[] Orders { get; init; } = [];

    /// <summary>What rules did here, and how far they are.</summary>
    [Id(13)] public RulingFact[] Rulings { get; init; } = [];

    /// <summary>What other assets were asked for or told, for the rules here.</summary>
    [Id(14)] public InputFact[] Inputs { get; init; } = [];

    /// <summary>What was done to its alarms; that they began or ceased to hold is among the conditions.</summary>
    [Id(15)] public AlarmFact[] AlarmActs { get; init; } = [];

    /// <summary>Assets whose rules look at this one from now on, or no longer.</summary>
    [Id(17)] public FollowerFact[] Followers { get; init; } = [];

    /// <summary>Somebody came to work here or on the same circuit, or left.</summary>
    [Id(40)] public HeldSite[] Sites { get; init; } = [];
}
