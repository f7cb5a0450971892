namespace Beffroi.Twin;

/// <summary>An effect of this asset ended without being taken: its target is unknown, retired, refused it, or it expired.</summary>
[GenerateSerializer, Immutable, Alias("EffectFailure")]
public sealed record EffectFailure([property: Id(0)] AssetId Target, [property: Id(1)] EffectMark Mark, [property: Id(2)] string Code, [property: Id(3)] string Sentence);
