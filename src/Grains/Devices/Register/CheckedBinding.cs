using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Devices.Register;

/// <summary>A binding that can be made: what it says, normalised, and what is there already.</summary>
/// <param name="Eui">Of the device.</param>
/// <param name="Target">The asset it is to report for; null for a third party's device.</param>
/// <param name="Interval">How often such a device speaks, as its profile tells; null when that is not known.</param>
/// <param name="Fingerprint">Of the keys that came with it; null when none did.</param>
/// <param name="Device">The device's own asset, when it has one.</param>
internal sealed record CheckedBinding(DeviceBinding Told, string Eui, InventoryEntry? Target, TimeSpan? Interval, string? Fingerprint, InventoryEntry? Device)
{
    public string? JoinEui => Told.JoinEui is { } join ? Connectivity.DeviceEui.Normalise(join) : null;

    public AssetId DeviceAsset => Connectivity.DeviceLink.Of(Eui);
}
