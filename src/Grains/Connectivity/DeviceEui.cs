using Beffroi.Inventory;

namespace Beffroi.Connectivity;

/// <summary>A LoRaWAN device's 64-bit number, written in many ways: here 16 lower-case hexadecimal digits.</summary>
public static class DeviceEui
{
    /// <summary>The attribute by which an asset of any kind names its device; every kind has it without declaring it.</summary>
    public const string Attribute = "devEui";

    /// <summary>Null when it is not one.</summary>
    public static string? Normalise(string text)
    {
        var digits = string.Concat(text.Where(c => c is not ('-' or ':' or ' '))).ToLowerInvariant();
        return digits.Length == 16 && digits.All(char.IsAsciiHexDigit) ? digits : null;
    }

    public static string? Of(Description description) =>
        description.Attributes?.TryGetValue(Attribute, out var value) == true && value.Text is { } text ? Normalise(text) : null;
}
