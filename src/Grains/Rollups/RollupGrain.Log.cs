using Microsoft.Extensions.Logging;

namespace Beffroi.Rollups;

internal sealed partial class RollupGrain
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Node} could not be compared with the register and the boards; its figures go on from what it heard")]
    private partial void LogUnreconciled(Exception exception, NodeId node);
}
