using System.ComponentModel.DataAnnotations;

namespace Beffroi.Connectors.Mqtt;

/// <summary>How readings come in over MQTT: by the broker inside the silo, by another one, or both.</summary>
public sealed class MqttOptions
{
    public const string Section = "Connectors:Mqtt";

    /// <summary>Whether the silo has a broker of its own.</summary>
    public bool Embedded { get; set; } = true;

    /// <summary>Address the embedded broker listens on. Anything but loopback is open to the network: give it a user and a password.</summary>
    [Required]
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Port of the embedded broker; 0 takes a free one.</summary>
    [Range(0, 65_535)]
    public int Port { get; set; } = 1883;

    /// <summary>User the embedded broker asks for; null lets anybody in.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>File that holds the password, instead of the setting.</summary>
    public string? PasswordFile { get; set; }

    [Range(1, 1_000_000)]
    public int MaximumConnections { get; set; } = 10_000;

    /// <summary>Publishes of one connection that may await their commit; the next waits in its socket.</summary>
    [Range(1, 65_535)]
    public int MaximumOutstanding { get; set; } = 1_000;

    /// <summary>Bytes of a payload; a longer one becomes a dead letter.</summary>
    [Range(1_024, 16 * 1024 * 1024)]
    public int MaximumPayload { get; set; } = 256 * 1024;

    /// <summary>Takes ChirpStack v4 events on <c>application/+/device/+/event/+</c>.</summary>
    public bool ChirpStack { get; set; } = true;

    /// <summary>Takes The Things Stack v3 uplinks on <c>v3/+/devices/+/up</c>.</summary>
    public bool TheThingsStack { get; set; } = true;

    /// <summary>What clients may ask of the embedded broker.</summary>
    public MqttLimits Limits { get; set; } = new();

    /// <summary>Another broker to take readings from; nothing when its address is not set.</summary>
    public ExternalBrokerOptions External { get; set; } = new();
}
