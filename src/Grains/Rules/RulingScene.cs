using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>What a turn brings to its rules beside the asset.</summary>
/// <param name="LookedAt">When the asset was last looked at: moments since then are due.</param>
/// <param name="Depth">How many effects led to this turn.</param>
public readonly record struct RulingScene(Instant LookedAt, int Depth, RuleMeter Meter, INeighbourhood Neighbourhood)
{
    /// <summary>Whether firings are only counted: then no words are made of what was done.</summary>
    public bool IsCounted { get; init; }
}
