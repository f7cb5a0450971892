namespace Beffroi.Refusals;

internal sealed partial class RefusalHandler
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Method} {Path} failed ({Request}).")]
    private partial void LogUnforeseen(Exception exception, string method, string path, string request);
}
