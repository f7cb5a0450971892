namespace Beffroi.Emulator;

public sealed partial class EmulatorConnection
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Topic} waits {Wait} for the broker: {Reason}")]
    private partial void LogWaiting(string topic, TimeSpan wait, string reason);
}
