using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>Which orders of the register; what is null does not matter.</summary>
/// <param name="Open">Those something is still expected of, or those that have ended.</param>
/// <param name="Id">Of an order, or of the command behind it.</param>
/// <param name="After">The id of the last one seen; newest come first.</param>
[GenerateSerializer, Immutable, Alias("OrderFilter")]
public sealed record OrderFilter(
    [property: Id(0)] bool? Open = null,
    [property: Id(1)] OrderState? State = null,
    [property: Id(2)] AssetId? Asset = null,
    [property: Id(3)] string? Group = null,
    [property: Id(4)] string? Id = null,
    [property: Id(5)] string? After = null,
    [property: Id(6)] int Limit = 100);
