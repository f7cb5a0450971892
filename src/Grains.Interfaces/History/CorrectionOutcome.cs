using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>What became of a correction.</summary>
/// <param name="Readings">How many readings it touched.</param>
/// <param name="Most">How many it may touch at most, a setting.</param>
[GenerateSerializer, Immutable, Alias("CorrectionOutcome")]
public sealed record CorrectionOutcome([property: Id(0)] Outcome Outcome, [property: Id(1)] int Readings, [property: Id(2)] int Most);
