namespace Beffroi.Scenarios;

/// <summary>A figure of the baseline and of the scenario, month by month.</summary>
[GenerateSerializer, Immutable, Alias("ScenarioPair")]
public sealed record ScenarioPair([property: Id(0)] double[] Baseline, [property: Id(1)] double[] Scenario);
