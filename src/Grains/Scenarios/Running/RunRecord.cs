using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>What is kept of a run from its begin on: all that is needed to go on with it on any silo.</summary>
[GenerateSerializer, Immutable, Alias("ScenarioRunRecord")]
internal sealed record RunRecord
{
    [Id(0)] public required string Id { get; init; }

    /// <summary>Id of the document; empty for a text that is not kept.</summary>
    [Id(1)] public required string Scenario { get; init; }

    [Id(2)] public required int Version { get; init; }

    [Id(3)] public required string Title { get; init; }

    /// <summary>The text and those it is a fork of, as they stood.</summary>
    [Id(4)] public required string[] Texts { get; init; }

    [Id(5)] public required Instant Begun { get; init; }

    [Id(6)] public ScenarioRunState State { get; init; }

    /// <summary>Hash of what it begins with; null until that is written down.</summary>
    [Id(7)] public string? Cut { get; init; }

    [Id(8)] public int Parts { get; init; }

    [Id(9)] public Instant? Ended { get; init; }

    [Id(10)] public string? BaselineHash { get; init; }

    [Id(11)] public Outcome? Failure { get; init; }

    public bool IsEnded => State is ScenarioRunState.Done or ScenarioRunState.Failed or ScenarioRunState.Cancelled;
}
