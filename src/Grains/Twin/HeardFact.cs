namespace Beffroi.Twin;

/// <summary>An effect of that source was taken.</summary>
[GenerateSerializer, Immutable, Alias("HeardFact")]
public readonly record struct HeardFact([property: Id(0)] AssetId Source, [property: Id(1)] EffectMark Mark);
