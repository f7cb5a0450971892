namespace Beffroi.Contracts;

/// <summary>One row of a settlement: quantity × price × share, in cents. The rows of a clause add up to its amount.</summary>
/// <param name="Code"><c>bonus</c>, <c>malus</c>, <c>most</c> and <c>least</c> for what a bound takes or adds, or the id of a line of the clause.</param>
/// <param name="Quantity">Of the price's unit; null for an amount that is not made of one.</param>
/// <param name="Share">Percent.</param>
/// <param name="Amount">Euros; negative from the contractor.</param>
[GenerateSerializer, Immutable, Alias("AmountPart")]
public sealed record AmountPart(
    [property: Id(0)] string Code, [property: Id(1)] decimal? Quantity, [property: Id(2)] decimal? Price, [property: Id(3)] decimal? Share, [property: Id(4)] decimal Amount);
