using System.Security.Cryptography;
using System.Text;

namespace Beffroi.Devices.Register;

/// <summary>What is kept of a device's keys: enough to tell whether somebody holds the same, and nothing to get them back from. It differs between devices that share a key.</summary>
internal static class KeyFingerprint
{
    private const int Digits = 16;

    /// <summary>The first 64 bits of SHA-256 over the device's EUI in lower case, a zero byte and the keys, one behind the other.</summary>
    public static string Of(string eui, params byte[][] keys) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.ASCII.GetBytes(eui), 0, .. keys.SelectMany(key => key)]))[..Digits];
}
