using Microsoft.Extensions.Logging;

namespace Beffroi.Rollups;

internal sealed partial class CellRole
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The board of {Silo} did not say which members of {Cell} live there; it is asked again at the next reconciliation")]
    private partial void LogSilentBoard(Exception exception, string silo, NodeId cell);
}
