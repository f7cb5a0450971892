using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>The words by which what network servers tell of radios finds its assets: kinds are named by their keys, as in links.</summary>
public static class DeviceLink
{
    /// <summary>The kind of the radio end of an asset; its key is the device's EUI.</summary>
    public const string Kind = "lorawan-device";

    /// <summary>The attribute of such a device that names the asset it reports for.</summary>
    public const string Serves = "serves";

    /// <summary>The attribute of such a device that tells how often it reports, in hours.</summary>
    public const string Interval = "interval";

    /// <summary>The link of such a device to the third party whose it is.</summary>
    public const string Tenant = "tenant";

    /// <summary>The kind of such a third party.</summary>
    public const string TenantKind = "network-tenant";

    /// <summary>The attribute of a gateway that is its name in the network server.</summary>
    public const string Gateway = "gatewayEui";

    /// <summary>The tag of a device whose place was reckoned by the network, and may be again.</summary>
    public const string Located = "network-located";

    /// <param name="eui">Normalised.</param>
    public static AssetId Of(string eui) => AssetId.Of(Kind, eui);

    /// <summary>What such a device is called: what it speaks for first, as nobody knows an EUI by heart.</summary>
    public static string Name(string eui, AssetId? serves) => serves is { } asset ? $"{asset.Key} · {eui.ToUpperInvariant()}" : eui.ToUpperInvariant();

    /// <summary>A gateway's name, without regard to how it is written; null for an asset that has none.</summary>
    public static string? GatewayOf(Description description) =>
        description.Attributes?.TryGetValue(Gateway, out var value) == true && value.Text is { Length: > 0 } name ? GatewayName(name) : null;

    /// <summary>EUIs as 16 digits, other names as they are.</summary>
    public static string GatewayName(string name) => DeviceEui.Normalise(name) ?? name;
}
