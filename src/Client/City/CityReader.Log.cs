namespace Beffroi.City;

internal sealed partial class CityReader
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The inventory could not be read; what is shown stays as it was, and it is asked for again every second.")]
    private partial void LogUnread(Exception exception);
}
