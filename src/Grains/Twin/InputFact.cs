namespace Beffroi.Twin;

/// <summary>Another asset was asked for a property, or told it, or is no longer asked; or the same of a total.</summary>
/// <param name="Gone">No rule here looks at it any longer.</param>
[GenerateSerializer, Immutable, Alias("InputFact")]
public readonly record struct InputFact([property: Id(0)] HeldInput Input, [property: Id(1)] bool Gone = false);
