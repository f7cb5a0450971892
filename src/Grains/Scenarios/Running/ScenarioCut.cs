using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>What a run begins with, as it was when it was begun: with it the run can be done again, on any silo, whatever has become of the city since.</summary>
[GenerateSerializer, Immutable, Alias("ScenarioCut")]
internal sealed record ScenarioCut
{
    /// <summary>In the order of their ids; of every kind.</summary>
    [Id(0)] public required AssetId[] Assets { get; init; }

    /// <summary>Of each asset, in the same order.</summary>
    [Id(1)] public required Description[] Descriptions { get; init; }

    /// <summary>The enabled rules, in the order they run in.</summary>
    [Id(2)] public required Document[] Rules { get; init; }

    /// <summary>Programmes and calendars.</summary>
    [Id(3)] public required Document[] Programmes { get; init; }
}
