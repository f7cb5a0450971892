namespace Beffroi.Devices.Register;

/// <summary>Attributes of a device's own asset that provisioning tells. A test holds them against the kind.</summary>
public static class DeviceWords
{
    public const string JoinEui = "joinEui";
    public const string Network = "network";
    public const string KeyFingerprint = "keyFingerprint";
    public const string Replaces = "replaces";
    public const string ReplacedBy = "replacedBy";
    public const string EndedOn = "endedOn";
    public const string EndedBecause = "endedBecause";
}
