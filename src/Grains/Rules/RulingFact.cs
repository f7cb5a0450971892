using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>A rule's own state on an asset became another, or the rule fired, or both.</summary>
/// <param name="Trigger">Its place among the rule's triggers.</param>
/// <param name="Since">When the phase began.</param>
[GenerateSerializer, Immutable, Alias("RulingFact")]
public sealed record RulingFact(
    [property: Id(0)] string Rule,
    [property: Id(1)] int Version,
    [property: Id(2)] int Trigger,
    [property: Id(3)] RulingPhase Phase,
    [property: Id(4)] Instant Since,
    [property: Id(5)] Firing? Firing = null);
