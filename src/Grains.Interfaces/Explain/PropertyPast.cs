using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>A value as it stood when something was worked out from it.</summary>
/// <param name="At">When it was observed.</param>
[GenerateSerializer, Immutable, Alias("PropertyPast")]
public readonly record struct PropertyPast(
    [property: Id(0)] string Property, [property: Id(1)] Value Value, [property: Id(2)] Quality Quality, [property: Id(3)] Instant At);
