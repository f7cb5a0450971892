using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Retention;

internal sealed partial class JournalRetention
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Dropped the journal's table of {Period}: sealed in history, covered by snapshots, and its days of keeping are over.")]
    private partial void LogDropped(Instant period);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old journal tables cannot be dropped now; trying again later.")]
    private partial void LogTrouble(Exception trouble);
}
