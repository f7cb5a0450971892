using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What the desk makes of a report: an order, part of another order, or nothing.</summary>
/// <param name="Accept">It becomes an order, or joins one; else it is declined.</param>
/// <param name="Join">The order it joins.</param>
[GenerateSerializer, Immutable, Alias("ReportDecision")]
public sealed record ReportDecision(
    [property: Id(0)] bool Accept, [property: Id(1)] long? Join, [property: Id(2)] string? Title, [property: Id(3)] Priority Priority, [property: Id(4)] AssetId? Asset, [property: Id(5)] Cause Cause);
