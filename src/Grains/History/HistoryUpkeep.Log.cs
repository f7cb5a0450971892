using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.History;

internal sealed partial class HistoryUpkeep
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Dropped {Count} segments of history that ended before {Horizon}")]
    private partial void LogDropped(long count, Instant horizon);

    [LoggerMessage(Level = LogLevel.Warning, Message = "History could not be looked after; it is tried again")]
    private partial void LogTrouble(Exception trouble);
}
