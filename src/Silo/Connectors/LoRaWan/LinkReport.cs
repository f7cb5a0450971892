using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>What a network server's message tells of a device's radio end: how a frame came, a join, a downlink, a status, a fault, a place.</summary>
public sealed record LinkReport
{
    /// <summary>The device's EUI, as written.</summary>
    public required string Device { get; init; }

    /// <summary>What is the same when the message comes again and no other's; empty when it has nothing of the kind.</summary>
    public string Identity { get; init; } = "";

    public Instant? At { get; init; }

    /// <summary>Named by <see cref="LinkWords"/>.</summary>
    public IReadOnlyList<Measurement> Measurements { get; init; } = [];

    /// <summary>Where the network reckons it to be; null when it does not say.</summary>
    public Place? Location { get; init; }

    /// <summary>What somebody must see: a sentence. Null for nothing.</summary>
    public string? Fault { get; init; }
}
