using Beffroi.Language;

namespace Beffroi.Control;

/// <summary>What a device, its network or an outlet tells of an order.</summary>
/// <param name="Order">Its id.</param>
/// <param name="State">Queued, sent, acknowledged or failed.</param>
/// <param name="Detail">In the words of who tells it.</param>
[GenerateSerializer, Immutable, Alias("OrderProgress")]
public sealed record OrderProgress([property: Id(0)] string Order, [property: Id(1)] OrderState State, [property: Id(2)] string? Detail = null)
{
    /// <summary>The detail as it can be said in other languages; null when it is somebody else's word.</summary>
    [Id(3)] public Phrase? Said { get; init; }
}
