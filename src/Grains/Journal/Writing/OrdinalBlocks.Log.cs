using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Writing;

internal sealed partial class OrdinalBlocks
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The store gives no ordinals for new assets; asking again.")]
    private partial void LogTrouble(Exception trouble);
}
