using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>How far an instant is recorded.</summary>
/// <param name="Assets">How many assets are told of.</param>
/// <param name="Shards">How many shards there are: of assets in one of <paramref name="Untold"/> that are not told of, nothing is recorded.</param>
/// <param name="AsOf">Where rows behind a keyframe are gone, the instant of the oldest such keyframe: of those assets it is told, and nothing later. Null when all is of the instant.</param>
/// <param name="RecordedFrom">Since when anything is recorded; null for nothing.</param>
[GenerateSerializer, Immutable, Alias("PastCover")]
public sealed record PastCover(
    [property: Id(0)] Instant At, [property: Id(1)] int Assets, [property: Id(2)] int Shards, [property: Id(3)] int[] Untold,
    [property: Id(4)] Instant? AsOf, [property: Id(5)] Instant? RecordedFrom);
