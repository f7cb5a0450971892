namespace Beffroi.Notices;

internal sealed partial class NoticeWriter
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "Changes could not be looked for this second.")]
    private partial void LogUnseen(Exception exception);
}
