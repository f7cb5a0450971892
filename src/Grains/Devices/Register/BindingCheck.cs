using Beffroi.Connectivity;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Devices.Register;

/// <summary>Whether a binding can be made, as the register stands. Follow the directory before.</summary>
internal sealed class BindingCheck(AssetDirectory directory, IRegisterStore registers, ProfileBook profiles)
{
    private const int LongestNetwork = 100;

    /// <param name="leaving">The device whose place this one takes; null for none.</param>
    public async Task<(CheckedBinding? Binding, Outcome? Refusal)> Check(DeviceBinding told, string? leaving, CancellationToken cancellation)
    {
        if (DeviceEui.Normalise(told.Device) is not { } eui)
        {
            return (null, NoEui(told.Device));
        }

        if (FormFault(told) is { } form)
        {
            return (null, form);
        }

        TimeSpan? interval = null;
        if (told.Profile is { } id)
        {
            if (await profiles.Find(id, cancellation) is not { } profile)
            {
                return (null, Outcome.Refused("unknown-profile", $"There is no device profile '{id}'.", "See the list of device profiles."));
            }

            interval = profile.Profile.Interval;
        }

        var device = await registers.GetInventory(DeviceLink.Of(eui), cancellation);
        var target = await registers.GetInventory((told.Asset ?? told.Tenant)!.Value, cancellation);
        return (TargetFault(told, target) ?? HolderFault(told, eui, device, leaving)) is { } refusal
            ? (null, refusal)
            : (new(told, eui, told.Asset is null ? null : target, interval, Fingerprint(told, eui), device), null);
    }

    public static Outcome NoEui(string text) =>
        Outcome.Refused("bad-dev-eui", $"'{Shown(text)}' is not a device EUI.", "Write 16 hexadecimal digits, such as a81758fffe04b1c1.");

    private static Outcome? FormFault(DeviceBinding told)
    {
        if (told.Asset is null == told.Tenant is null)
        {
            return Outcome.Refused("asset-or-tenant", "A device reports for an asset, or is a third party's: one of both is wanted.", "Give 'asset' or 'tenant'.");
        }

        if (told.JoinEui is { } join && DeviceEui.Normalise(join) is null)
        {
            return Outcome.Refused("bad-join-eui", $"'{Shown(join)}' is not a join EUI.", "Write 16 hexadecimal digits, as the device's papers have them.");
        }

        // What a key was written as is never said again, not even when it is none.
        if (new[] { told.AppKey, told.NwkKey }.Any(key => key is not null && key.Bytes() is null))
        {
            return Outcome.Refused("bad-key", "A key has 32 hexadecimal digits, and one of these has not.", "Copy it again from the device's papers, without spaces.");
        }

        return told.Network?.Length > LongestNetwork
            ? Outcome.Refused("text-too-long", $"'{told.Network[..40]}…' has {told.Network.Length} characters.", $"Use {LongestNetwork} at most.")
            : null;
    }

    private static Outcome? TargetFault(DeviceBinding told, InventoryEntry? target)
    {
        var asset = (told.Asset ?? told.Tenant)!.Value;
        return target is null or { Retired: true } ? Outcome.Refused(RejectionCode.UnknownAsset, $"There is no asset {asset}.", "Check its id, or import it first.")
            : told.Asset is not null && asset.Kind == DeviceLink.Kind ? Outcome.Refused("not-servable", $"{asset} is a device itself.", "Give the asset it reports for.")
            : told.Tenant is not null && asset.Kind != DeviceLink.TenantKind ? Outcome.Refused("not-servable", $"{asset} is no third party of the network.", $"Give {DeviceLink.TenantKind}/….")
            : null;
    }

    private Outcome? HolderFault(DeviceBinding told, string eui, InventoryEntry? device, string? leaving)
    {
        if (directory.Speaking(eui) is { } holder && holder.Id != told.Asset)
        {
            return Outcome.Refused("device-held", $"The device {eui} reports for {holder.Id} already.", $"Unbind it there first, or give another device.");
        }

        if (told.Asset is null)
        {
            return null;
        }

        if (device is { Retired: false } && device.Description.Links?.ContainsKey(DeviceLink.Tenant) == true)
        {
            return Outcome.Refused("third-party-device", $"The device {eui} is a third party's: nothing it says may be read.", "Unbind it there first, if it is ours now.");
        }

        return directory.Of(told.Asset.Value) is { Device: { } own } && own != eui && own != leaving
            ? Outcome.Refused("asset-has-device", $"{told.Asset} has the device {own} already.", "Replace that one, or unbind it first.")
            : null;
    }

    private static string? Fingerprint(DeviceBinding told, string eui) =>
        told.AppKey is null && told.NwkKey is null ? null : KeyFingerprint.Of(eui, [.. new[] { told.AppKey, told.NwkKey }.OfType<DeviceKey>().Select(key => key.Bytes()!)]);

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
