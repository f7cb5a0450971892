namespace Beffroi.Scenarios;

/// <summary>What assets of one kind in one district took of one flow, month by month.</summary>
/// <param name="Cost">In euro; null of a flow without a price.</param>
/// <param name="Emission">In kilograms of CO2; null of a flow without a factor.</param>
[GenerateSerializer, Immutable, Alias("ScenarioRow")]
public sealed record ScenarioRow(
    [property: Id(0)] string Kind, [property: Id(1)] string Department, [property: Id(2)] string Authority, [property: Id(3)] string District, [property: Id(4)] string Flow, [property: Id(5)] string Unit,
    [property: Id(6)] ScenarioPair Amount, [property: Id(7)] ScenarioPair? Cost, [property: Id(8)] ScenarioPair? Emission);
