using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>An order as an outlet gives it to a device: still wanted at the moment it was asked for.</summary>
/// <param name="Value"><see cref="Value.None"/> releases the device.</param>
/// <param name="Unit">Of the value; empty for none.</param>
/// <param name="DevEui">Of a LoRaWAN device; null for one that is reached directly.</param>
/// <param name="Attempt">1 for the first time.</param>
[GenerateSerializer, Immutable, Alias("DeviceOrder")]
public sealed record DeviceOrder(
    [property: Id(0)] AssetId Asset,
    [property: Id(1)] string Id,
    [property: Id(2)] string Control,
    [property: Id(3)] Value Value,
    [property: Id(4)] string Unit,
    [property: Id(5)] Instant Expiry,
    [property: Id(6)] string? DevEui,
    [property: Id(7)] int Attempt);
