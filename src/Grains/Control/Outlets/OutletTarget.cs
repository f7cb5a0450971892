using Beffroi.Twin;

namespace Beffroi.Control.Outlets;

/// <summary>Targets of effects that are not assets: an asset's own device, or an outlet of the silo such as notifications and webhooks.</summary>
public static class OutletTarget
{
    private const string DeviceKind = "device";
    private const string OutletKind = "outlet";

    /// <summary>Where orders to that asset's device go.</summary>
    public static AssetId DeviceOf(AssetId asset) => AssetId.Of(DeviceKind, asset.Key);

    /// <summary>Where effects for the <see cref="IOutlet"/> of that name go.</summary>
    public static AssetId Named(string outlet) => AssetId.Of(OutletKind, outlet);

    public static bool IsDevice(AssetId target) => target.Kind == DeviceKind;

    public static bool IsOutlet(AssetId target) => target.Kind == OutletKind;
}
