using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What became of a draft.</summary>
/// <param name="Order">The order it belongs to; null when there is none.</param>
/// <param name="Conflict">Why it was kept and changed nothing.</param>
[GenerateSerializer, Immutable, Alias("WorkOutcome")]
public sealed record WorkOutcome([property: Id(0)] Outcome Outcome, [property: Id(1)] long? Order, [property: Id(2)] WorkConflict? Conflict = null);
