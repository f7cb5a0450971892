using System.Net;

namespace Beffroi.Connectors.Mqtt;

public sealed partial class EmbeddedBroker
{
    [LoggerMessage(Level = LogLevel.Information, Message = "MQTT broker listens on {Endpoint}")]
    private partial void LogListening(IPEndPoint endpoint);
}
