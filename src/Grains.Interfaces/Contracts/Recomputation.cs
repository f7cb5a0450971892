using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>A settled figure worked out again, from the readings it was worked out from, and from those there are now.</summary>
/// <param name="Hash">Of the figure that was settled.</param>
/// <param name="AgainHash">Of the one that comes out of the same readings: the same, or history has lost something.</param>
/// <param name="Now">What would come out of the readings there are now.</param>
/// <param name="Moved">Assets whose readings are others now, with both values; the first hundred.</param>
[GenerateSerializer, Immutable, Alias("Recomputation")]
public sealed record Recomputation(
    [property: Id(0)] Outcome Outcome, [property: Id(1)] string? Hash, [property: Id(2)] string? AgainHash, [property: Id(3)] ClauseFigure? Settled, [property: Id(4)] ClauseFigure? Now,
    [property: Id(5)] MovedMember[] Moved)
{
    public bool IsSame => Hash is not null && Hash == AgainHash;
}

[GenerateSerializer, Immutable, Alias("MovedMember")]
public sealed record MovedMember([property: Id(0)] string Source, [property: Id(1)] AssetId Asset, [property: Id(2)] string Property, [property: Id(3)] decimal? Settled, [property: Id(4)] decimal? Now);
