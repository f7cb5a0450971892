using System.Net;

namespace Beffroi.Connectors.Mqtt;

public sealed partial class EmbeddedBroker
{
    [LoggerMessage(Level = LogLevel.Information, Message = "MQTT broker listens on {Endpoint}")]
    private partial void LogListening(IPEndPoint endpoint);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection was refused: {Maximum} are open")]
    private partial void LogTooMany(int maximum);
}
