using Beffroi.Twin;

namespace Beffroi.Routing;

/// <summary>The plan, or why there is none.</summary>
[GenerateSerializer, Immutable, Alias("RoundAnswer")]
public sealed record RoundAnswer([property: Id(0)] Outcome Outcome, [property: Id(1)] RoundPlan? Plan);
