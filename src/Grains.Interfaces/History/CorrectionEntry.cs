using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>One correction as it was made: kept as long as the readings it speaks of.</summary>
/// <param name="From">The first reading it touched.</param>
/// <param name="To">The last reading it touched, included.</param>
/// <param name="Readings">How many it touched.</param>
/// <param name="Value">What stands there now; none for an exclusion.</param>
/// <param name="Was">What was in force before; none where several readings were touched.</param>
/// <param name="Version">The asset's version that holds it: a reading of that version is one of those it touched.</param>
/// <param name="At">When it was made.</param>
[GenerateSerializer, Immutable, Alias("CorrectionEntry")]
public sealed record CorrectionEntry(
    [property: Id(0)] AssetId Asset,
    [property: Id(1)] string Property,
    [property: Id(2)] CorrectionAct Act,
    [property: Id(3)] Instant From,
    [property: Id(4)] Instant To,
    [property: Id(5)] int Readings,
    [property: Id(6)] Value Value,
    [property: Id(7)] Value Was,
    [property: Id(8)] long Version,
    [property: Id(9)] Instant At,
    [property: Id(10)] string Author,
    [property: Id(11)] string Reason);
