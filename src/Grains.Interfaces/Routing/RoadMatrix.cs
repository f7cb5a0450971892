namespace Beffroi.Routing;

/// <summary>Metres by road between places, for those who know their streets: square, the same there and back, in the order of the names.</summary>
/// <param name="Places"><see cref="Depot"/>, <see cref="Tip"/> and the ids of assets.</param>
[GenerateSerializer, Immutable, Alias("RoadMatrix")]
public sealed record RoadMatrix([property: Id(0)] string[] Places, [property: Id(1)] double[][] Metres)
{
    public const string Depot = "depot";
    public const string Tip = "tip";
}
