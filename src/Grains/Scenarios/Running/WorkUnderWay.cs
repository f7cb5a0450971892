namespace Beffroi.Scenarios.Running;

/// <param name="Progress">0 to 1.</param>
[GenerateSerializer, Immutable, Alias("ScenarioWorkUnderWay")]
internal sealed record WorkUnderWay([property: Id(0)] string Run, [property: Id(1)] string Unit, [property: Id(2)] double Progress);
