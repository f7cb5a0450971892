namespace Beffroi.Twin;

/// <summary>One property's value in a delivery.</summary>
/// <param name="Property">The property's name in the kind's catalogue, such as <c>power</c>.</param>
/// <param name="Value">In the declared unit, unless the value names another.</param>
/// <param name="At">When it was observed, when it differs from the delivery's.</param>
[GenerateSerializer, Immutable, Alias("Measurement")]
public readonly record struct Measurement([property: Id(0)] string Property, [property: Id(1)] Value Value, [property: Id(2)] Instant? At = null);
