namespace Beffroi.Twin;

/// <summary>One property of an asset, with how and since when it is known.</summary>
/// <param name="At">When it was last observed; null when never.</param>
/// <param name="ChangedAt">When its value last became another one.</param>
/// <param name="FreshUntil">When it becomes stale; null for a property that does not age.</param>
/// <param name="Pending">Whether the value awaits its commit.</param>
[GenerateSerializer, Immutable, Alias("PropertyView")]
public sealed record PropertyView(
    [property: Id(0)] string Property,
    [property: Id(1)] Value Value,
    [property: Id(2)] Quality Quality,
    [property: Id(3)] Instant? At,
    [property: Id(4)] Instant? ChangedAt,
    [property: Id(5)] Instant? FreshUntil,
    [property: Id(6)] bool Pending);
