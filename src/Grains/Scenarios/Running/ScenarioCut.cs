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

    /// <summary>Of each asset, in the same order; empty where states tell.</summary>
    [Id(1)] public Description[] Descriptions { get; init; } = [];

    /// <summary>The enabled rules, in the order they run in.</summary>
    [Id(2)] public Document[] Rules { get; init; } = [];

    /// <summary>Programmes and calendars.</summary>
    [Id(3)] public Document[] Programmes { get; init; } = [];

    /// <summary>Of what instant the states are; null without states.</summary>
    [Id(4)] public Instant? At { get; init; }

    /// <summary>What each asset stood at, described with it, as snapshots are kept; in the same order. Empty where a run begins with the inventory alone.</summary>
    [Id(5)] public byte[][] States { get; init; } = [];

    /// <summary>Where the journal's rows are gone the oldest states that are told instead are of this instant; null where they are of the instant asked.</summary>
    [Id(6)] public Instant? AsOf { get; init; }
}
