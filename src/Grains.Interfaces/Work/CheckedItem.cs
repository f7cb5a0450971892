using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>A line of the checklist with its newest answer.</summary>
[GenerateSerializer, Immutable, Alias("CheckedItem")]
public sealed record CheckedItem([property: Id(0)] WorkCheckItem Item, [property: Id(1)] Value Value, [property: Id(2)] string? By, [property: Id(3)] Instant? At);
