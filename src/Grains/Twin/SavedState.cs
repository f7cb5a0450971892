using Beffroi.Control;
using Beffroi.Inventory;
using Beffroi.Rules;

namespace Beffroi.Twin;

/// <summary>A state as a snapshot keeps it: properties by name, so that a kind may gain or lose some between two versions of the program.</summary>
[GenerateSerializer, Immutable, Alias("SavedState")]
public sealed record SavedState
{
    [Id(0)] public required long Version { get; init; }

    [Id(1)] public required Instant ChangedAt { get; init; }

    [Id(2)] public Instant? LastSeen { get; init; }

    [Id(3)] public required int Ordinal { get; init; }

    [Id(4)] public required bool Retired { get; init; }

    [Id(5)] public Description? Description { get; init; }

    [Id(6)] public required SavedSlot[] Slots { get; init; }

    [Id(7)] public List<SourceWindow>? Sources { get; init; }

    [Id(8)] public RecentIdentities? Recent { get; init; }

    [Id(9)] public List<HeldCondition>? Conditions { get; init; }

    [Id(10)] public List<Dependant>? Dependants { get; init; }

    [Id(11)] public Dictionary<AssetId, EffectMark>? Heard { get; init; }

    [Id(20)] public List<ControlState>? Controls { get; init; }

    [Id(25)] public List<HeldRuling>? Rulings { get; init; }

    [Id(26)] public List<HeldInput>? Inputs { get; init; }

    [Id(27)] public List<Follower>? Followers { get; init; }

    [Id(30)] public List<HeldAlarm>? Alarms { get; init; }

    [Id(40)] public List<HeldSite>? Sites { get; init; }
}
