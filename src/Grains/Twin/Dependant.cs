namespace Beffroi.Twin;

/// <summary>An asset that hangs on this one through that link.</summary>
[GenerateSerializer, Immutable, Alias("Dependant")]
public readonly record struct Dependant([property: Id(0)] AssetId Asset, [property: Id(1)] string Link);
