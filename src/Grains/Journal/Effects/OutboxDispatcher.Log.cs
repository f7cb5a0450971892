using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Effects;

internal sealed partial class OutboxDispatcher
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Target} did not answer to {Count} effects; they are sent again.")]
    private partial void LogTrouble(AssetId target, int count, Exception trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Effect {Index} of {Source} version {Version} to {Target} has failed ({Code}): {Sentence}")]
    private partial void LogFailed(AssetId source, long version, int index, AssetId target, string code, string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "Effect {Index} of {Source} version {Version} cannot be read; it is dropped.")]
    private partial void LogUnreadable(AssetId source, long version, int index, Exception fault);
}
