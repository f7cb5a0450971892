using System.ComponentModel.DataAnnotations;

namespace Beffroi.Connectors.Mqtt;

/// <summary>What one client, or all of them, may ask of the embedded broker. The defaults are far above what devices need and below what would harm the silo.</summary>
public sealed class MqttLimits
{
    /// <summary>Connections that have not yet said who they are; beyond it the oldest of them is closed.</summary>
    [Range(1, 1_000_000)]
    public int Waiting { get; set; } = 1_000;

    /// <summary>How long a new connection may take to say who it is.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan ConnectPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a packet may take from its first byte to its last.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan PacketPatience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may leave what is sent to it unread.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan WritePatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of the packet by which a client connects: name, user, password, will.</summary>
    [Range(256, 1024 * 1024)]
    public int ConnectBytes { get; set; } = 16 * 1024;

    /// <summary>Bytes of any other packet; a longer one is not read and the connection is closed.</summary>
    [Range(4_096, 64 * 1024 * 1024)]
    public int PacketBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Packets of more than 16 kB that may be received at once; others wait in their sockets.</summary>
    [Range(1, 10_000)]
    public int LargePackets { get; set; } = 64;

    /// <summary>Packets a second of one connection; beyond it the connection is read more slowly.</summary>
    [Range(1, 1_000_000)]
    public int PacketsPerSecond { get; set; } = 20_000;

    /// <summary>Characters of a topic or filter.</summary>
    [Range(16, 65_535)]
    public int TopicLength { get; set; } = 1_024;

    /// <summary>Levels of a topic or filter.</summary>
    [Range(4, 1_000)]
    public int TopicLevels { get; set; } = 32;

    /// <summary>The highest topic alias of an MQTT 5 connection.</summary>
    [Range(0, 65_535)]
    public int Aliases { get; set; } = 100;

    /// <summary>Clients that may have subscriptions.</summary>
    [Range(0, 100_000)]
    public int Subscribers { get; set; } = 100;

    /// <summary>Subscriptions of one client.</summary>
    [Range(1, 10_000)]
    public int Filters { get; set; } = 100;

    /// <summary>Messages that wait for one subscriber; beyond it the oldest is dropped.</summary>
    [Range(1, 100_000)]
    public int Queued { get; set; } = 100;

    /// <summary>Retained messages in all.</summary>
    [Range(0, 1_000_000)]
    public int Retained { get; set; } = 1_000;

    /// <summary>Bytes of all retained messages.</summary>
    [Range(0, 1024 * 1024 * 1024)]
    public int RetainedBytes { get; set; } = 16 * 1024 * 1024;
}
