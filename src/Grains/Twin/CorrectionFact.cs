using Beffroi.History;

namespace Beffroi.Twin;

/// <summary>A person had a word about past readings: the facts of the change carry them, this says what was done. Who and why is the change's cause.</summary>
/// <param name="From">The first reading's instant.</param>
/// <param name="To">The last reading's instant, included.</param>
/// <param name="Was">What was in force before; none for several readings.</param>
[GenerateSerializer, Immutable, Alias("CorrectionFact")]
public sealed record CorrectionFact(
    [property: Id(0)] string Property,
    [property: Id(1)] CorrectionAct Act,
    [property: Id(2)] Instant From,
    [property: Id(3)] Instant To,
    [property: Id(4)] int Readings,
    [property: Id(5)] Value Value,
    [property: Id(6)] Value Was);
