using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Past;

internal sealed partial class KeyframeWriter
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Kept {Assets} states of shard {Shard} as of {At} for the past, {Bytes} bytes")]
    private partial void LogKept(int shard, int assets, int bytes, Instant at);

    [LoggerMessage(Level = LogLevel.Warning, Message = "States could not be kept for the past; tried again in half a minute")]
    private partial void LogTrouble(Exception trouble);
}
