using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>A delivery that waits for its asset's answer: null when there is no such asset.</summary>
internal sealed class PendingDelivery(Delivery delivery)
    : TaskCompletionSource<DeliveryOutcome?>
{
    public Delivery Delivery { get; } = delivery;

    /// <summary>What it holds of the memory that may wait.</summary>
    public int Bytes => Delivery.Raw?.Length ?? 0;
}
