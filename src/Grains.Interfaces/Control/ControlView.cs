using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>A controlled property as it stands: its four layers, its stack, its orders.</summary>
[GenerateSerializer, Immutable, Alias("ControlView")]
public sealed record ControlView
{
    [Id(0)] public required string Control { get; init; }

    /// <summary>What the device would do by itself; none when that is not known.</summary>
    [Id(1)] public required Value Default { get; init; }

    /// <summary>The entry that wins; null when none is active.</summary>
    [Id(2)] public StackEntry? Target { get; init; }

    /// <summary>What the device was last heard to have taken up, or is expected to do; null when nothing tells.</summary>
    [Id(3)] public EffectiveValue? InEffect { get; init; }

    /// <summary>What telemetry says.</summary>
    [Id(4)] public required PropertyView Actual { get; init; }

    [Id(5)] public required Reach Reach { get; init; }

    [Id(6)] public Inhibition? Inhibited { get; init; }

    /// <summary>Highest slot first, and within a slot the one that wins first.</summary>
    [Id(7)] public required StackEntry[] Entries { get; init; }

    /// <summary>The newest first; at most 10.</summary>
    [Id(8)] public required Order[] Orders { get; init; }
}
