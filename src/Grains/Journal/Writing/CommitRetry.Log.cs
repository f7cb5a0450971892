using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Writing;

internal sealed partial class CommitRetry
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The journal's group {Number} of {Rows} rows has no clear answer from the store; the same group is tried again in {Pause} ms.")]
    private partial void LogTrouble(long number, int rows, double pause, Exception trouble);
}
