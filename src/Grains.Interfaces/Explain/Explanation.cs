using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Why something was so: the value at the instant, and the steps from it back to its first cause.</summary>
[GenerateSerializer, Immutable, Alias("Explanation")]
public sealed record Explanation
{
    [Id(0)] public required ExplainQuery Query { get; init; }

    /// <summary>None when nothing was known; whether it stood, for an alarm.</summary>
    [Id(1)] public Value Value { get; init; }

    [Id(2)] public Quality Quality { get; init; }

    [Id(3)] public required ExplainStep[] Steps { get; init; }

    /// <summary>Why the chain ends before a first cause; <see cref="Explain.Missing.Nothing"/> for one that is whole.</summary>
    [Id(4)] public Missing Missing { get; init; }

    /// <summary>From when on there are rows to tell from; null when there are none at all.</summary>
    [Id(5)] public Instant? RecordedFrom { get; init; }

    /// <summary>The priority stack at the instant, highest slot first; null for what cannot be commanded.</summary>
    [Id(7)] public StackEntry[]? Stack { get; init; }

    /// <summary>How many rows one explanation reads of an asset.</summary>
    [Id(6)] public int MostRows { get; init; }
}
