using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>What an asset keeps of one trigger of one rule.</summary>
/// <param name="FiredAt">When it last fired; null for never.</param>
[GenerateSerializer, Immutable, Alias("HeldRuling")]
public readonly record struct HeldRuling(
    [property: Id(0)] string Rule,
    [property: Id(1)] int Version,
    [property: Id(2)] int Trigger,
    [property: Id(3)] RulingPhase Phase,
    [property: Id(4)] Instant Since,
    [property: Id(5)] Instant? FiredAt);
