namespace Beffroi.Live;

internal sealed partial class LiveRelay
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A silo's board could not be watched; what is shown ages until it can.")]
    private partial void LogUnwatched(Exception exception);
}
