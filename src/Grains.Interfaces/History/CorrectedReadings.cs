using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Readings of one property that one person's word is about, as history found them.</summary>
[GenerateSerializer, Immutable, Alias("CorrectedReadings")]
public sealed record CorrectedReadings
{
    [Id(0)] public required string Property { get; init; }

    [Id(1)] public required CorrectionAct Act { get; init; }

    /// <summary>By instant, at least one.</summary>
    [Id(2)] public required CorrectedReading[] Readings { get; init; }
}

/// <param name="Value">What shall be in force: the new value, or for an exclusion the one that was.</param>
/// <param name="Quality">How the value in force was known.</param>
/// <param name="Was">The value in force.</param>
/// <param name="Corrected">Whether the value in force is a correction already.</param>
[GenerateSerializer, Immutable, Alias("CorrectedReading")]
public readonly record struct CorrectedReading(
    [property: Id(0)] Instant At, [property: Id(1)] Value Value, [property: Id(2)] Quality Quality, [property: Id(3)] Value Was, [property: Id(4)] bool Corrected);
