using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Alarms of several departments that belong together.</summary>
internal record IncidentShape
{
    public required long Number { get; init; }

    /// <summary><c>open</c>, <c>closed</c> or <c>merged</c>.</summary>
    public required string State { get; init; }

    /// <summary>The incident it was put into.</summary>
    public required long? Into { get; init; }

    public required long Version { get; init; }

    public required Instant Opened { get; init; }

    public required Instant Changed { get; init; }

    public required Instant? Closed { get; init; }

    /// <summary>The worst of its alarms that hold; of all of them when none does.</summary>
    public required int Priority { get; init; }

    /// <summary>Keys, in the order they joined.</summary>
    public required string[] Departments { get; init; }

    /// <summary>Area ids.</summary>
    public required string[] Authorities { get; init; }

    public required int Alarms { get; init; }

    /// <summary>How many of its alarms hold.</summary>
    public required int Holding { get; init; }

    /// <summary>Middle of its alarms; null when none has a place.</summary>
    public required double[]? Place { get; init; }

    /// <summary>What most of its alarms hang on; null when at least two do not share anything.</summary>
    public required IncidentCause? Cause { get; init; }
}

/// <summary>What most alarms of an incident hang on.</summary>
/// <param name="Asset">Null for a public supply.</param>
/// <param name="Supply">Name of the public supply; null for an asset.</param>
/// <param name="Alarms">How many of them.</param>
internal sealed record IncidentCause(AssetName? Asset, string? Supply, int Alarms);
