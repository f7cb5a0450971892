using System.Runtime.CompilerServices;
using MQTTnet.Packets;
using MQTTnet.Server;

namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// Names a client that gave no name, as MQTT 3.1.1 lets a broker do for a clean session (§3.1.3.1). The server library does so for MQTT 5 alone and
/// refuses such clients of 3.1.1, mosquitto_pub among them, so the name is put where it will look.
/// </summary>
internal static class NamelessClient
{
    public static void Name(ValidatingConnectionEventArgs connection)
    {
        if (connection.ClientId is { Length: > 0 } || connection.CleanSession != true)
        {
            return;
        }

        var name = $"anonymous-{Guid.NewGuid():N}";
        PacketOf(connection).ClientId = name;
        connection.AssignedClientIdentifier = name;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_connectPacket")]
    private static extern ref MqttConnectPacket PacketOf(ValidatingConnectionEventArgs connection);
}
