using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

internal sealed partial class ShardDrain
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard} is wanted by another silo: draining.")]
    private partial void LogDraining(int shard);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard} is given back.")]
    private partial void LogDrained(int shard);
}
