using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

internal sealed partial class ShardKeeper
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Shards cannot be claimed, loaded or given up now; trying again in a second.")]
    private partial void LogTrouble(Exception trouble);
}
