using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What one asset took of a flow over the whole horizon.</summary>
[GenerateSerializer, Immutable, Alias("ScenarioAssetRow")]
public sealed record ScenarioAssetRow(
    [property: Id(0)] AssetId Asset, [property: Id(1)] Place? Place, [property: Id(2)] string? District, [property: Id(3)] string? Authority, [property: Id(4)] double Baseline, [property: Id(5)] double Scenario);
