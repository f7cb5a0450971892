namespace Beffroi.Rules;

/// <summary>A word an editor can offer.</summary>
/// <param name="Written">How it is written whole.</param>
/// <param name="Says">What it is or gives.</param>
[GenerateSerializer, Immutable, Alias("RuleWord")]
public sealed record RuleWord([property: Id(0)] string Name, [property: Id(1)] string Written, [property: Id(2)] string Says);
