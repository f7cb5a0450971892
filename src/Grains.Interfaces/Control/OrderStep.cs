using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>When an order came how far, and what was said about it.</summary>
[GenerateSerializer, Immutable, Alias("OrderStep")]
public readonly record struct OrderStep([property: Id(0)] OrderState State, [property: Id(1)] Instant At, [property: Id(2)] string? Detail = null);
