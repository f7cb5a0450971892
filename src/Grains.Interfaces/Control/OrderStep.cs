using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>When an order came how far, and what was said about it.</summary>
[GenerateSerializer, Immutable, Alias("OrderStep")]
public readonly record struct OrderStep([property: Id(0)] OrderState State, [property: Id(1)] Instant At, [property: Id(2)] string? Detail = null)
{
    /// <summary>The detail as it can be said in other languages; null when it is somebody else's word.</summary>
    [Id(3)] public Phrase? Said { get; init; }
}
