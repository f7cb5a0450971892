using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

internal sealed partial class ShardOpening
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard} could not be loaded now; trying again.")]
    private partial void LogUnavailable(int shard, Exception trouble);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Shard {Shard} stays closed: what the store holds of it cannot be folded. Its assets answer nothing until that is repaired and this process restarted.")]
    private partial void LogClosed(int shard, Exception fault);
}
