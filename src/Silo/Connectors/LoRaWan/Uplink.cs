using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>One frame of a device, as its network server tells it: not yet the words of any kind of asset.</summary>
public sealed record Uplink
{
    /// <summary>The device's EUI, as written.</summary>
    public required string Device { get; init; }

    /// <summary>The session, as the network server names it; empty when it says none.</summary>
    public required string Session { get; init; }

    /// <summary>The frame counter; null for what is no frame, such as a battery report.</summary>
    public long? Counter { get; init; }

    public Instant? At { get; init; }

    /// <summary>What kind of device it is: the profile's name, or the model.</summary>
    public string? Profile { get; init; }

    /// <summary>The gateway that heard it best; null when it is not said.</summary>
    public string? Gateway { get; init; }

    /// <summary>7 to 12; null when it is not said.</summary>
    public int? SpreadingFactor { get; init; }

    /// <summary>What the network server decoded; empty when it did not.</summary>
    public required IReadOnlyList<KeyValuePair<string, Value>> Fields { get; init; }

    /// <summary>The bytes the device sent; null for what is no frame, such as a battery report.</summary>
    public byte[]? Payload { get; init; }

    /// <summary>0 when it is left out.</summary>
    public int Port { get; init; }
}
