using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>An order was issued, or came a step further, with the moments that follow from it.</summary>
/// <param name="Id">The order's.</param>
/// <param name="Issued">The order as it was issued; null for a later step of it.</param>
[GenerateSerializer, Immutable, Alias("OrderFact")]
public sealed record OrderFact(
    [property: Id(0)] string Control,
    [property: Id(1)] string Id,
    [property: Id(2)] OrderStep Step,
    [property: Id(3)] Instant ConfirmBy,
    [property: Id(4)] Instant RetryAt,
    [property: Id(5)] int Attempts,
    [property: Id(6)] Order? Issued = null);
