using System.Text;
using Beffroi.Twin;

namespace Beffroi.Devices.Register;

/// <summary>An act on a device as its record tells it: YAML, and no key.</summary>
internal static class DeviceRecord
{
    public const string Bound = "bind";
    public const string Unbound = "unbind";
    public const string Retired = "out-of-service";
    public const string Replaced = "replaced";

    /// <param name="act">One of the words above.</param>
    /// <param name="moment">Acts that say the same are told apart by it.</param>
    public static string Write(string act, Instant moment, params (string Name, string? Value)[] facts)
    {
        var text = new StringBuilder($"act: {act}\nat: {moment}\n");
        foreach (var (name, value) in facts)
        {
            if (value is { Length: > 0 })
            {
                text.Append(name).Append(": '").Append(value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
            }
        }

        return text.ToString();
    }
}
