using Microsoft.Extensions.Logging;

namespace Beffroi.Documents;

internal sealed partial class DocumentWatch
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Documents after revision {Revision} could not be read; what is known stays in force")]
    private partial void LogTrouble(Exception exception, long revision);
}
