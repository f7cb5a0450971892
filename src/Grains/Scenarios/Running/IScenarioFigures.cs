namespace Beffroi.Scenarios.Running;

/// <summary>What each asset took in one run, read from what is kept of it. A grain of its own, so that nobody waits while a large one is read.</summary>
[Alias("Beffroi.IScenarioFigures")]
internal interface IScenarioFigures : IGrainWithStringKey
{
    [Alias("Assets")]
    Task<ScenarioAssets> Assets(string flow, string kind);
}
