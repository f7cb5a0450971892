using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>Which device is to report for which asset, or is which third party's. Exactly one of both is told.</summary>
[GenerateSerializer, Immutable, Alias("DeviceBinding")]
public sealed record DeviceBinding
{
    /// <summary>The device's EUI, in any way of writing its 16 digits.</summary>
    [Id(0)] public required string Device { get; init; }

    [Id(1)] public AssetId? Asset { get; init; }

    [Id(2)] public AssetId? Tenant { get; init; }

    /// <summary>Id of the device profile that reads its payloads; null leaves what the asset has.</summary>
    [Id(3)] public string? Profile { get; init; }

    /// <summary>The network server it is registered with, in the operator's words, such as <c>chirpstack/7</c>.</summary>
    [Id(4)] public string? Network { get; init; }

    [Id(5)] public string? JoinEui { get; init; }

    [Id(6)] public DeviceKey? AppKey { get; init; }

    /// <summary>Of LoRaWAN 1.1.</summary>
    [Id(7)] public DeviceKey? NwkKey { get; init; }
}
