namespace Beffroi.Scenarios.Running;

/// <summary>A unit that a silo is to work on, and to go on with as long as it is told so.</summary>
[GenerateSerializer, Immutable, Alias("ScenarioWorkOrder")]
internal sealed record WorkOrder([property: Id(0)] string Run, [property: Id(1)] string Unit);
