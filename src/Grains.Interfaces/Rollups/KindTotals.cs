using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>What the members of one kind add up to. Arrays are never shared with a state that still changes.</summary>
[GenerateSerializer, Immutable, Alias("KindTotals")]
public sealed record KindTotals
{
    /// <summary>Members by <see cref="Knowledge"/>: fresh, inferred, stale, unknown.</summary>
    [Id(0)] public required long[] ByKnowledge { get; init; }

    /// <summary>Members by worst alarm: none, danger, major, minor, planned.</summary>
    [Id(1)] public required long[] ByPriority { get; init; }

    /// <summary>For fresh, inferred and stale members apart: the kind's measures one after the other (a sum is one integer, a mean two, states as many as there are).</summary>
    [Id(2)] public required long[][] Measures { get; init; }

    /// <summary>For fresh, inferred and stale members apart: how many had a value of each measure.</summary>
    [Id(3)] public required long[][] Counted { get; init; }

    public long Members => ByKnowledge.Sum();
}
