using System.Security.Cryptography;
using System.Text;

namespace Beffroi.Connectors.Mqtt;

/// <summary>Who may connect to the embedded broker, and what the silo shows to another one.</summary>
internal static class MqttCredentials
{
    public static bool Admit(MqttOptions options, string? user, string? password) =>
        options.User is null || (Same(user, options.User) && Same(password, Password(options.Password, options.PasswordFile)));

    /// <summary>The setting, or what its file holds without the end of its line.</summary>
    public static string? Password(string? setting, string? file) => setting ?? (file is null ? null : File.ReadAllText(file).TrimEnd('\r', '\n'));

    private static bool Same(string? given, string? wanted) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(wanted ?? ""));
}
