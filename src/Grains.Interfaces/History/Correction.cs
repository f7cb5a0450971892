using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>What a person asks: another value for a reading, or that readings of a stretch do not count, or do again.</summary>
[GenerateSerializer, Immutable, Alias("Correction")]
public sealed record Correction
{
    [Id(0)] public required AssetId Asset { get; init; }

    [Id(1)] public required string Property { get; init; }

    [Id(2)] public required CorrectionAct Act { get; init; }

    /// <summary>The reading's instant for a correction; else the stretch's begin, included.</summary>
    [Id(3)] public required Instant From { get; init; }

    /// <summary>The stretch's end, excluded; ignored for a correction, which is of one instant.</summary>
    [Id(4)] public Instant To { get; init; }

    /// <summary>What the reading shall be; ignored but for a correction.</summary>
    [Id(5)] public Value Value { get; init; }

    /// <summary>What the author saw: the correction is refused when something else is in force. Null for whatever it is.</summary>
    [Id(6)] public Value? Was { get; init; }

    [Id(7)] public required Cause Cause { get; init; }
}
