namespace Beffroi.Twin;

/// <summary>A numbered delivery was taken.</summary>
[GenerateSerializer, Immutable, Alias("Receipt")]
public readonly record struct Receipt([property: Id(0)] string Source, [property: Id(1)] long Epoch, [property: Id(2)] long Number);
