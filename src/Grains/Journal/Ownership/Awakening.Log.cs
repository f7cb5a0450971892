using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

internal sealed partial class Awakening
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard} is here with {Assets} assets, awake after {Seconds:0.000} s.")]
    private partial void LogAwake(int shard, int assets, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "This silo has no kind {Kind}: {Assets} assets of shard {Shard} stay asleep.")]
    private partial void LogUnknown(string kind, int assets, int shard);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Asset} could not be woken; trying again.")]
    private partial void LogTrouble(AssetId asset, Exception trouble);
}
