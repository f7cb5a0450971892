namespace Beffroi.Feed;

/// <summary>What changed on a silo's board since the frame before. A gap in numbers, or another epoch, means: ask for the whole board again.</summary>
/// <param name="Epoch">The board's life; another after each restart of its silo.</param>
[GenerateSerializer, Immutable, Alias("LiveFrame")]
public sealed record LiveFrame([property: Id(0)] long Epoch, [property: Id(1)] long Number, [property: Id(2)] LiveEntry[] Entries);
