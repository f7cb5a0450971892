using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>A command to many assets of one kind: what is asked of each, and what became of those that made no order.</summary>
[GenerateSerializer, Immutable, Alias("CommandGroup")]
public sealed record CommandGroup
{
    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required Instant At { get; init; }

    /// <summary>What each member is asked; its id is the group's.</summary>
    [Id(2)] public required CommandRequest Request { get; init; }

    /// <summary>In the order of their ids.</summary>
    [Id(3)] public required AssetId[] Members { get; init; }

    /// <summary>Members that refused.</summary>
    [Id(4)] public MemberRefusal[] Refused { get; init; } = [];

    /// <summary>Whether every member was asked.</summary>
    [Id(5)] public bool Asked { get; init; }
}
