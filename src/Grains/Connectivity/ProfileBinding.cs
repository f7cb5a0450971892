using Beffroi.Inventory;

namespace Beffroi.Connectivity;

/// <summary>Which device profile reads the payloads of an asset's device: an attribute beside the device's EUI.</summary>
public static class ProfileBinding
{
    /// <summary>Every kind has it without declaring it.</summary>
    public const string Attribute = "deviceProfile";

    /// <summary>Null when the network server decodes.</summary>
    public static string? Of(Description description) => description.Attributes?.TryGetValue(Attribute, out var value) == true && value.Text is { Length: > 0 } id ? id : null;
}
