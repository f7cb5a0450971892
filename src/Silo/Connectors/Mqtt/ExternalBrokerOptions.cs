using System.ComponentModel.DataAnnotations;

namespace Beffroi.Connectors.Mqtt;

/// <summary>A broker outside, and how the silo reads from it.</summary>
public sealed class ExternalBrokerOptions
{
    /// <summary><c>mqtt://host:1883</c> or <c>mqtts://host:8883</c>; null for none.</summary>
    public string? Uri { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>File that holds the password, instead of the setting.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>5 for MQTT 5; 4 for MQTT 3.1.1, which has no shared subscriptions and so one lane.</summary>
    [AllowedValues(4, 5)]
    public int Protocol { get; set; } = 5;

    /// <summary>
    /// Sessions of fixed names. One subscribes plainly. Several share the subscription: only for a broker that keeps shared subscriptions over its own restart,
    /// which mosquitto 2.0 does not (docs/adr/0007).
    /// </summary>
    [Range(1, 64)]
    public int Lanes { get; set; } = 1;

    /// <summary>Begins the names of the sessions, and names the subscription that several lanes share.</summary>
    [Required, RegularExpression("^[A-Za-z0-9_-]{1,40}$")]
    public string Name { get; set; } = "beffroi";

    /// <summary>Messages the broker may have under way to a lane before it waits for acknowledgements.</summary>
    [Range(1, 65_535)]
    public ushort ReceiveMaximum { get; set; } = 1_000;

    /// <summary>How long the broker keeps a lane's session while nobody holds it.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan SessionExpiry { get; set; } = TimeSpan.FromDays(7);

    [Range(typeof(TimeSpan), "00:00:05", "00:30:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(30);
}
