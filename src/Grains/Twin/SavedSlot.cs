namespace Beffroi.Twin;

/// <summary>One property's slot in a snapshot.</summary>
[GenerateSerializer, Immutable, Alias("SavedSlot")]
public readonly record struct SavedSlot(
    [property: Id(0)] string Property, [property: Id(1)] Value Value, [property: Id(2)] Instant At, [property: Id(3)] Instant ChangedAt, [property: Id(4)] Quality Quality);
