using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>An order as the register has it.</summary>
[GenerateSerializer, Immutable, Alias("OrderEntry")]
public sealed record OrderEntry([property: Id(0)] AssetId Asset, [property: Id(1)] Order Order, [property: Id(2)] long Version);
