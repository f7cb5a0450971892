namespace Beffroi.Twin;

/// <summary>An effect as its target sees it: from whom, of which of the sender's changes, and what.</summary>
/// <param name="Source">The asset whose change caused it.</param>
/// <param name="Version">The source's version of that change; with <paramref name="Index"/> the identity, growing for each source and target.</param>
/// <param name="Index">Its place among the effects of that change.</param>
[GenerateSerializer, Immutable, Alias("IncomingEffect")]
public sealed record IncomingEffect(
    [property: Id(0)] AssetId Source, [property: Id(1)] long Version, [property: Id(2)] int Index, [property: Id(3)] EffectContent Content);
