using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What the rows of devices are made of.</summary>
internal static class DeviceFacts
{
    public const string Bound = "bound";
    public const string ThirdParty = "third-party";
    public const string Free = "free";
    public const string OutOfService = "out-of-service";

    public static string State(InventoryEntry device) =>
        device.Retired ? OutOfService
        : device.Description.Links?.GetValueOrDefault("tenant") is not null ? ThirdParty
        : Text(device, "serves") is not null ? Bound
        : Free;

    public static string? Text(InventoryEntry entry, string attribute) =>
        entry.Description.Attributes?.TryGetValue(attribute, out var value) == true && value is { Form: ValueForm.Text, Text: { Length: > 0 } text } ? text : null;

    public static Instant? Moment(InventoryEntry entry, string attribute) =>
        entry.Description.Attributes?.TryGetValue(attribute, out var value) == true && value.Form == ValueForm.Instant ? new((long)value.Number) : null;

    /// <summary>A number that is known and not stale; null otherwise.</summary>
    public static double? Current(AssetView? view, string property) =>
        view?.Properties.FirstOrDefault(one => one.Property == property) is { Quality: not (Quality.Unknown or Quality.Stale), Value.Form: ValueForm.Number } known ? known.Value.Number : null;

    /// <summary>Whether it is asked for: by part of its EUI, of its name, of the asset or tenant it is bound to, or of the gateway that carries it.</summary>
    public static bool Matches(InventoryEntry device, string? state, string? text) =>
        (state is null || State(device) == state)
        && (text is null || new[] { device.Asset.Key, device.Description.Name, Text(device, "serves"), device.Description.Links?.GetValueOrDefault("tenant")?.ToString(), device.Description.Links?.GetValueOrDefault("gateway")?.ToString(), Text(device, "network") }
            .Any(part => part?.Contains(text, StringComparison.OrdinalIgnoreCase) == true));
}
