namespace Beffroi.Devices;

/// <summary>A root key of a device, on its way in. It is never kept, answered or written out: whatever says it says that it is hidden.</summary>
/// <param name="digits">As written.</param>
[GenerateSerializer, Immutable, Alias("DeviceKey")]
public sealed class DeviceKey(string digits)
{
    [Id(0)] private readonly string _digits = digits;

    /// <summary>16 bytes; null when it is not 32 hexadecimal digits.</summary>
    public byte[]? Bytes() =>
        _digits is { Length: 32 } && _digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(_digits) : null;

    public override string ToString() => "(hidden)";
}
