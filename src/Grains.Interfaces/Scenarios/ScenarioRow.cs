namespace Beffroi.Scenarios;

/// <summary>What assets of one kind in one district took of one flow, month by month.</summary>
/// <param name="Amount">Of several replicates, their mean.</param>
/// <param name="Cost">In euro; null of a flow without a price.</param>
/// <param name="Emission">In kilograms of CO2; null of a flow without a factor.</param>
/// <param name="Of">The flow of the same cell that it is a share of: <c>served</c> of <c>due</c>; null of one that stands for itself.</param>
/// <param name="Better"><c>less</c> or <c>more</c>.</param>
/// <param name="Draws">The amount over the whole horizon, a number a replicate, in the same order in every row: sums over rows keep together what was drawn together. Null of a single one.</param>
[GenerateSerializer, Immutable, Alias("ScenarioRow")]
public sealed record ScenarioRow(
    [property: Id(0)] string Kind, [property: Id(1)] string Department, [property: Id(2)] string Authority, [property: Id(3)] string District, [property: Id(4)] string Flow, [property: Id(5)] string Unit,
    [property: Id(6)] ScenarioPair Amount, [property: Id(7)] ScenarioPair? Cost, [property: Id(8)] ScenarioPair? Emission, [property: Id(9)] string? Of = null, [property: Id(10)] string Better = "less",
    [property: Id(11)] ScenarioPair? Draws = null);
