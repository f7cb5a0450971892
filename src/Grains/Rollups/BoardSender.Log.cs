using Microsoft.Extensions.Logging;

namespace Beffroi.Rollups;

internal sealed partial class BoardSender
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} entries could not be given to {Node}; they go with the next flush")]
    private partial void LogUnsent(Exception exception, int count, NodeId node);
}
