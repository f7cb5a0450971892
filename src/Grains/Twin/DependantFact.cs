namespace Beffroi.Twin;

/// <summary>An asset hangs on this one from now on, or no longer.</summary>
[GenerateSerializer, Immutable, Alias("DependantFact")]
public readonly record struct DependantFact([property: Id(0)] Dependant Dependant, [property: Id(1)] bool Gone);
