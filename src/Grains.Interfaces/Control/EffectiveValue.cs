using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>What a device does as far as its answers tell.</summary>
/// <param name="How"><c>acknowledged</c>, <c>sent</c> or <c>predicted</c>.</param>
[GenerateSerializer, Immutable, Alias("EffectiveValue")]
public sealed record EffectiveValue([property: Id(0)] Value Value, [property: Id(1)] Instant At, [property: Id(2)] string How);
