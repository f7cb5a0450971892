using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>A run as far as it is: figures of the scenario beside those of its baseline, which is the city as it is, without edits.</summary>
[GenerateSerializer, Immutable, Alias("ScenarioReport")]
public sealed record ScenarioReport
{
    [Id(0)] public required string Id { get; init; }

    /// <summary>Id of the document; empty for a text that is not kept.</summary>
    [Id(1)] public required string Scenario { get; init; }

    [Id(2)] public required int Version { get; init; }

    [Id(3)] public required ScenarioRunState State { get; init; }

    /// <summary>0 to 1, of both runs.</summary>
    [Id(4)] public required double Progress { get; init; }

    [Id(5)] public int Assets { get; init; }

    /// <summary>Assets of kinds that live in no scenario yet: they are in no figure.</summary>
    [Id(6)] public int Outside { get; init; }

    /// <summary>How many lives were lived for them, of the scenario.</summary>
    [Id(7)] public int Lives { get; init; }

    /// <summary>Of the figures: the same scenario over the same inventory gives the same.</summary>
    [Id(8)] public string? Hash { get; init; }

    [Id(9)] public string? BaselineHash { get; init; }

    /// <summary>The months' first days.</summary>
    [Id(10)] public DateOnly[] Months { get; init; } = [];

    /// <summary>Empty until it is done.</summary>
    [Id(11)] public ScenarioRow[] Rows { get; init; } = [];

    [Id(12)] public ScenarioFirings[] Firings { get; init; } = [];

    /// <summary>Rules in force, or of the scenario, that could not run, with the reason of each.</summary>
    [Id(13)] public Outcome[] LeftOut { get; init; } = [];

    /// <summary>Why it failed; null unless it did.</summary>
    [Id(14)] public Outcome? Failure { get; init; }

    /// <summary>Where virtual time begins: the first month may be a part of one, and so may the last.</summary>
    [Id(15)] public Instant From { get; init; }

    /// <summary>Where it ends.</summary>
    [Id(16)] public Instant To { get; init; }

    [Id(17)] public string Title { get; init; } = "";

    [Id(18)] public Instant Begun { get; init; }

    /// <summary>In which weather the baseline was.</summary>
    [Id(19)] public ScenarioClimate? BaselineClimate { get; init; }

    [Id(20)] public ScenarioClimate? ScenarioClimate { get; init; }

    [Id(21)] public Instant? Ended { get; init; }

    /// <summary>How many units of work it is cut into, once that is known; 0 before.</summary>
    [Id(22)] public int Units { get; init; }

    /// <summary>How many of them are kept.</summary>
    [Id(23)] public int Kept { get; init; }

    /// <summary>How many silos work on it now.</summary>
    [Id(24)] public int Silos { get; init; }

    /// <summary>Hash of the inventory, rules and programmes it began with; null until they are written down.</summary>
    [Id(25)] public string? Cut { get; init; }

    /// <summary>Of what instant the states are that it began with; null when it began with the inventory alone.</summary>
    [Id(26)] public Instant? Start { get; init; }
}
