using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Writing;

internal sealed partial class ReadingActivity
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The store does not take the reading counts now; they are kept and tried again.")]
    private partial void LogTrouble(Exception trouble);
}
