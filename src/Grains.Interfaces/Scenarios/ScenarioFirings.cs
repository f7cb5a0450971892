namespace Beffroi.Scenarios;

/// <summary>How often a rule fired, every asset counted; null where it was not in force.</summary>
[GenerateSerializer, Immutable, Alias("ScenarioFirings")]
public sealed record ScenarioFirings([property: Id(0)] string Rule, [property: Id(1)] long? Baseline, [property: Id(2)] long? Scenario);
