using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What each asset took of a flow in a run, or why it cannot be told: <c>run-not-done</c>, <c>unknown-flow</c>.</summary>
/// <param name="Unit">Empty when refused.</param>
/// <param name="Rows">In the order of their ids.</param>
[GenerateSerializer, Immutable, Alias("ScenarioAssets")]
public sealed record ScenarioAssets([property: Id(0)] Outcome Outcome, [property: Id(1)] string Unit, [property: Id(2)] ScenarioAssetRow[] Rows);
