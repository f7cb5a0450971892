using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>What a rule would have done.</summary>
/// <param name="Yaml">The rule, whether or not it is kept.</param>
/// <param name="Id">Its id, for what it calls itself.</param>
/// <param name="Assets">Only these; empty for all in its scope.</param>
[GenerateSerializer, Immutable, Alias("BackTestOrder")]
public sealed record BackTestOrder(
    [property: Id(0)] string Yaml, [property: Id(1)] string Id, [property: Id(2)] int Version, [property: Id(3)] Instant From, [property: Id(4)] Instant To, [property: Id(5)] AssetId[] Assets);
