namespace Beffroi.Emulator;

public sealed partial class EmulatorService
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The emulator plays {Devices} devices at ×{Speed}")]
    private partial void LogPlaying(int devices, double speed);

    [LoggerMessage(Level = LogLevel.Information, Message = "The emulator has stopped; {Published} messages were acknowledged")]
    private partial void LogStopped(long published);

    [LoggerMessage(Level = LogLevel.Information, Message = "The emulator has told {Messages} messages of the {Days} days before")]
    private partial void LogRemembered(int messages, double days);

    [LoggerMessage(Level = LogLevel.Information, Message = "The emulator was stopped before it had told all of the {Days} days before: history has what was told")]
    private partial void LogForgot(double days);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The emulator has no broker to publish to: the embedded one is off, and neither Emulator:Broker nor Connectors:Mqtt:External:Uri is an address")]
    private partial void LogNoBroker();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message on {Topic} was lost")]
    private partial void LogLost(string topic, Exception fault);
}
