using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What an asset's own telemetry says of the work.</summary>
/// <param name="Property">Of the reading that shows it; null for none.</param>
/// <param name="At">When that was observed.</param>
[GenerateSerializer, Immutable, Alias("WorkProof")]
public sealed record WorkProof(
    [property: Id(0)] ProofState State, [property: Id(1)] Phrase Sentence, [property: Id(2)] string? Property = null, [property: Id(3)] Value Value = default, [property: Id(4)] Instant? At = null);
