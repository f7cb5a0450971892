using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>A run as a list shows it.</summary>
/// <param name="Scenario">Id of the document; empty for a text that is not kept.</param>
/// <param name="Progress">0 to 1, of both runs.</param>
/// <param name="BaselineHash">Of the baseline's figures, once it is done: runs that have the same compare with the same city.</param>
[GenerateSerializer, Immutable, Alias("ScenarioRunHead")]
public sealed record ScenarioRunHead(
    [property: Id(0)] string Id, [property: Id(1)] string Scenario, [property: Id(2)] int Version, [property: Id(3)] string Title, [property: Id(4)] ScenarioRunState State,
    [property: Id(5)] double Progress, [property: Id(6)] Instant Begun, [property: Id(7)] string? BaselineHash);
